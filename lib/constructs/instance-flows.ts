import type { Stack } from 'aws-cdk-lib';
import { CfnContactFlow, CfnContactFlowModule } from 'aws-cdk-lib/aws-connect';
import type { Flow } from '../../contact-flows/flow-language/flow.ts';
import { layOut } from '../../contact-flows/flow-language/layout.ts';
import { isModule, moduleSettings } from '../../contact-flows/flow-language/modules.ts';
import { render } from '../../contact-flows/flow-language/render.ts';
import type { Reference } from '../../contact-flows/flow-language/step.ts';
import { readSubject } from '../../contact-flows/flow-language/verifier/read-subject.ts';
import { verify } from '../../contact-flows/flow-language/verify.ts';
import { logicalId } from './logical-id.ts';

interface Props {
  readonly instanceArn: string;
  /** The ARN of what is no flow of this stack. */
  readonly resolve: (reference: Reference) => string | undefined;
}

/** Makes the flows of a stack, each behind those that it names. */
export class InstanceFlows {
  private readonly stack: Stack;
  private readonly props: Props;
  private readonly made = new Map<string, string>();

  constructor(stack: Stack, props: Props) {
    this.stack = stack;
    this.props = props;
  }

  /**
   * The resource of a flow or module.
   * @throws an Error where the service would refuse the flow, or where it names something that is not there.
   */
  make(flow: Flow): CfnContactFlow | CfnContactFlowModule {
    refuseAtSynth(flow);
    const { name, description } = flow;
    const resolve = (reference: Reference) => {
      const own = reference.reference === 'flow' || reference.reference === 'module';
      const found = (own ? this.made.get(reference.name) : undefined) ?? this.props.resolve(reference);
      if (found === undefined)
        throw new Error(`Flow '${name}' names ${reference.reference} '${reference.name}', which is not there.`);
      return found;
    };
    const content = this.stack.toJsonString(layOut(render(flow, resolve)));
    const common = { instanceArn: this.props.instanceArn, name, description, content };
    const id = logicalId(name);
    if (isModule(flow)) {
      const module = new CfnContactFlowModule(this.stack, id, { ...common, settings: moduleSettings(flow) });
      this.made.set(name, module.attrContactFlowModuleArn);
      return module;
    }
    const resource = new CfnContactFlow(this.stack, id, { ...common, type: flow.type });
    this.made.set(name, resource.attrContactFlowArn);
    return resource;
  }

  /** The ARN of a flow or module that has been made, by its name. */
  find(name: string): string | undefined {
    return this.made.get(name);
  }

  /** @throws an Error where no flow of that name has been made. */
  arnOf(name: string): string {
    const found = this.made.get(name);
    if (found === undefined) throw new Error(`There is no flow '${name}' in ${this.stack.stackName}.`);
    return found;
  }
}

/** Ours are refused here, in the service's words, and not by a deployment with an empty message. */
function refuseAtSynth(flow: Flow): void {
  const example = '00000000-0000-4000-8000-000000000000';
  const subject = readSubject(JSON.stringify(render(flow, () => example)));
  const problems = typeof subject === 'string' ? [] : verify({ ...subject, place: flow.type });
  const refused = problems.filter(({ severity }) => severity === 'refused');
  if (refused.length > 0)
    throw new Error(
      `Flow '${flow.name}' would be refused:\n${refused.map(({ block, problem }) => `  '${block}': ${problem}`).join('\n')}`,
    );
}
