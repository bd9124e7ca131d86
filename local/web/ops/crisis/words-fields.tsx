import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { LANGUAGES, type Language, type Typed } from './crisis-order.ts';

interface Given {
  readonly typed: Typed;
  readonly becomes: (next: Typed) => void;
}

const PARTS = [
  { part: 'what', label: 'What happened', most: 160 },
  { part: 'steps', label: 'What to do now', most: 400 },
] as const;

/** What is said of a crisis, in English and, folded away, in the other languages. */
export function WordsFields({ typed, becomes }: Given) {
  return (
    <>
      <InOne language="en" typed={typed} becomes={becomes} />
      <ExpandableSection headerText="Say it in Lithuanian, Chinese and Persian">
        <div className="view">
          {(['lt', 'zh', 'fa'] as const).map((language) => (
            <InOne key={language} language={language} typed={typed} becomes={becomes} />
          ))}
        </div>
      </ExpandableSection>
    </>
  );
}

function InOne({ language, typed, becomes }: Given & { readonly language: Language }) {
  return (
    <div className="fields">
      {PARTS.map(({ part, label, most }) => (
        <FormField
          key={part}
          label={`${label}, in ${LANGUAGES[language]}`}
          constraintText={`${most} letters at most`}
          stretch
        >
          <Textarea
            value={typed[`${part} ${language}`] ?? ''}
            rows={3}
            nativeTextareaAttributes={{ lang: language, dir: 'auto' }}
            onChange={({ detail }) => becomes({ ...typed, [`${part} ${language}`]: detail.value })}
          />
        </FormField>
      ))}
    </div>
  );
}
