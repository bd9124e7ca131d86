import { Buttons } from './buttons.tsx';
import { CardsView } from './cards-view.tsx';
import { facts, titleOf } from './facts.ts';
import { FormView } from './form-view.tsx';
import { type Inputs, inputs } from './inputs.ts';
import { ListView } from './list-view.tsx';
import type { OfView } from './of-view.ts';
import { FactList, Sections, Top } from './sections.tsx';

/** A page by its view. One that is none of the six, or not shown with what it asks for, is shown as mere facts. */
export function View(given: OfView) {
  const { view, data } = given.page;
  const schema = Object.hasOwn(inputs, view) ? inputs[view as keyof Inputs] : undefined;
  return schema?.safeParse(data).success ? <Managed {...given} /> : <Plain {...given} />;
}

function Managed(given: OfView) {
  const { page, does } = given;
  const { view, data } = page;
  switch (view as keyof Inputs) {
    case 'list':
      return <ListView page={page} shown={inputs.list.parse(data)} does={does} />;
    case 'cards':
      return <CardsView page={page} shown={inputs.cards.parse(data)} does={does} />;
    case 'form':
    case 'after-contact-work':
      return <FormView {...given} />;
    case 'confirmation':
      return (
        <div className="view">
          <Top shown={inputs.confirmation.parse(data)} />
          <Buttons actions={page.actions} does={does} first="primary" />
        </div>
      );
    case 'detail': {
      const shown = inputs.detail.parse(data);
      return (
        <div className="view">
          <Top shown={shown} />
          <Buttons actions={page.actions} does={does} first="normal" />
          <Sections all={shown.Sections} />
        </div>
      );
    }
  }
}

function Plain({ page, does }: OfView) {
  const all = facts(page.data).map(({ label, value }) => ({ Label: label, Value: value }));
  return (
    <div className="view">
      <Top shown={{ Heading: titleOf(page), SubHeading: '', Description: '', AttributeBar: [] }} />
      {all.length === 0 ? <p>This page of the guide has nothing on it.</p> : <FactList all={all} />}
      <Buttons actions={page.actions} does={does} first="normal" />
    </div>
  );
}
