/** What the views that AWS manages are shown with, by the names of their documentation. A string may be a reference. */

/** A list that is written here, or a reference to one in an answer. */
type Listed<Item> = string | readonly Item[];

/** A line of facts above a view. */
type Attribute = { readonly Label: string; readonly Value: string };
/** A label and what it stands for. */
type Fact = { readonly Label: string; readonly Value: string };
/** Words, or a heading with facts below it. */
type Section = string | { readonly Heading: string; readonly Items: Listed<Fact> };
/** What a button says. */
type Button = string | { readonly Label: string };

/** One field of a form; what is filled in comes back under `Name`. Single choices are radio buttons: a dropdown gives a list. */
export type Field =
  | {
      readonly Type: 'FormInput' | 'TextArea' | 'DatePicker';
      readonly Name: string;
      readonly Label: string;
      readonly DefaultValue?: string;
      readonly HelperText?: string;
    }
  | {
      readonly Type: 'RadioGroup';
      readonly Name: string;
      readonly Label: string;
      readonly DefaultValue?: string;
      readonly Options: readonly { readonly Label: string; readonly Value: string }[];
    };

/** A card: its summary is what the agent sees first, the detail behind it carries what can be done. */
export type Card = {
  readonly Summary: {
    readonly Id: string;
    readonly Heading: string;
    readonly Description?: string;
    readonly Status?: string;
  };
  readonly Detail: {
    readonly Heading: string;
    readonly Description?: string;
    readonly Sections?: Listed<Section>;
    readonly Actions: readonly string[];
  };
};

/** Inputs by view. */
export type Inputs = {
  readonly detail: {
    readonly Sections: Listed<Section>;
    readonly Heading?: string;
    readonly Description?: string;
    readonly AttributeBar?: Listed<Attribute>;
    readonly Actions?: Listed<string>;
    readonly Back?: Button;
  };
  readonly list: {
    readonly Items: Listed<{ readonly Heading: string; readonly Description?: string; readonly Id?: string }>;
    readonly Heading?: string;
    readonly SubHeading?: string;
    readonly AttributeBar?: Listed<Attribute>;
    readonly Back?: Button;
  };
  readonly cards: {
    readonly Cards: Listed<Card>;
    readonly Heading?: string;
    readonly CardsPerRow?: string;
    readonly AttributeBar?: Listed<Attribute>;
    readonly Back?: Button;
    readonly NoMatchFound?: Button;
  };
  readonly confirmation: {
    readonly Next: Button;
    readonly Heading: string;
    readonly SubHeading?: string;
    readonly AttributeBar?: Listed<Attribute>;
  };
  readonly form: {
    readonly Sections: Listed<{
      readonly Type: 'FormSection';
      readonly Heading?: string;
      readonly Items: readonly Field[];
    }>;
    readonly Heading?: string;
    readonly SubHeading?: string;
    readonly ErrorText?: string;
    readonly AttributeBar?: Listed<Attribute>;
    readonly Wizard?: readonly { readonly Heading: string; readonly _id: string }[];
    readonly Back?: Button;
    readonly Next?: Button;
  };
  /** A template with fields and choices of its own; every input is a string in it. */
  readonly 'after-contact-work': {
    readonly CustomerName?: string;
    readonly PhoneNumber?: string;
    readonly ContactWrapUp_Header_Title?: string;
    readonly ContactWrapUp_Header_Description?: string;
    readonly Disposition_Header_Title?: string;
    readonly Disposition_Header_Description?: string;
    readonly Category_DefaultValue?: string;
    readonly Driver_DefaultValue?: string;
    readonly Satisfaction_DefaultValue?: string;
    readonly FollowUp_DefaultValue?: string;
    readonly Resolved_DefaultValue?: string;
    readonly ContactSummary_Header_Title?: string;
    readonly ContactSummary_Header_Description?: string;
    readonly ContactSummary_DefaultValue?: string;
    readonly AdditionalNotes_Header_Title?: string;
    readonly AdditionalNotes_Header_Description?: string;
    readonly AdditionalNotes_DefaultValue?: string;
  };
};
