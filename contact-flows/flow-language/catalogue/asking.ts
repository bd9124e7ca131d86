import { FAILS, family } from './spec.ts';

const json = { kind: 'json' } as const;
const requiredJson = { kind: 'json', required: true } as const;
const PROFILE = { ProfileRequestData: requiredJson, ProfileResponseData: json } as const;
const CASE_FAILS = { required: ['NoMatchingError'], optional: ['ContactNotLinked'] } as const;

/** Asking something outside the flow: a function, a module, a view, a profile, a case, a table. */
export const asking = family({
  InvokeLambdaFunction: {
    block: 'AWS Lambda function',
    parameters: {
      LambdaFunctionARN: { kind: 'value', required: true },
      InvocationTimeLimitSeconds: { kind: 'value', whole: [1, 8], required: true },
      InvocationType: { kind: 'static', values: ['SYNCHRONOUS', 'ASYNCHRONOUS'] },
      LambdaInvocationAttributes: { kind: 'map', of: { kind: 'text' } },
      ResponseValidation: {
        kind: 'object',
        fields: { ResponseType: { kind: 'static', values: ['STRING_MAP', 'JSON'], required: true } },
      },
    },
    errors: FAILS,
  },
  InvokeFlowModule: {
    block: 'Invoke module',
    parameters: { FlowModuleId: { kind: 'id', required: true }, Input: json },
    errors: { required: ['NoMatchingError'], optional: ['NoMatchingCondition'] },
    conditions: { operators: ['Equals'] },
    places: ['CONTACT_FLOW', 'MODULE'],
  },
  EndFlowModuleExecution: {
    block: 'Return',
    parameters: { Result: { kind: 'static' }, ResultData: json },
    next: 'forbidden',
    places: ['MODULE'],
  },
  ShowView: {
    block: 'Show view',
    parameters: {
      ViewResource: {
        kind: 'object',
        fields: { Id: { kind: 'value', required: true }, Version: { kind: 'static' } },
        required: true,
      },
      InvocationTimeLimitSeconds: { kind: 'value', whole: [1, Number.MAX_SAFE_INTEGER], required: true },
      ViewData: { kind: 'json', emptyIsDoubtful: true },
      SensitiveDataConfiguration: json,
    },
    errors: { required: ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'] },
    conditions: { operators: ['Equals'] },
    places: ['CONTACT_FLOW', 'CUSTOMER_QUEUE'],
    channels: ['CHAT'],
  },
  CreateWisdomSession: {
    block: 'Connect assistant',
    parameters: { WisdomAssistantArn: { kind: 'value', required: true } },
    errors: FAILS,
  },
  CreateCustomerProfile: { block: 'Customer profiles', parameters: PROFILE, errors: FAILS },
  UpdateCustomerProfile: { block: 'Customer profiles', parameters: PROFILE, errors: FAILS },
  AssociateContactToCustomerProfile: { block: 'Customer profiles', parameters: PROFILE, errors: FAILS },
  GetCustomerProfile: {
    block: 'Customer profiles',
    parameters: PROFILE,
    errors: { required: ['MultipleFoundError', 'NoneFoundError', 'NoMatchingError'] },
  },
  GetCustomerProfileObject: {
    block: 'Customer profiles',
    parameters: PROFILE,
    errors: { required: ['NoneFoundError', 'NoMatchingError'] },
  },
  GetCalculatedAttributesForCustomerProfile: {
    block: 'Customer profiles',
    parameters: PROFILE,
    errors: { required: ['NoneFoundError', 'NoMatchingError'] },
  },
  CreateCase: {
    block: 'Cases',
    parameters: {
      LinkContactToCase: requiredJson,
      CaseTemplateId: { kind: 'value', required: true },
      CaseRequestFields: json,
      ContactToLink: json,
    },
    errors: CASE_FAILS,
  },
  GetCase: {
    block: 'Cases',
    parameters: {
      LinkContactToCase: requiredJson,
      GetLastUpdatedCase: requiredJson,
      CustomerId: { kind: 'value' },
      CaseRequestFields: json,
      CaseResponseFields: { kind: 'list', of: json, most: 10 },
    },
    errors: { required: ['NoMatchingError', 'MultipleFound', 'NoneFound'], optional: ['ContactNotLinked'] },
  },
  UpdateCase: {
    block: 'Cases',
    parameters: { LinkContactToCase: requiredJson, CaseId: { kind: 'value', required: true }, CaseRequestFields: json },
    errors: CASE_FAILS,
  },
  EvaluateDataTableValues: {
    block: 'Data table (evaluate)',
    parameters: {
      DataTableId: { kind: 'value', required: true },
      Queries: { kind: 'list', of: json, least: 1, most: 5, required: true },
    },
    errors: FAILS,
  },
  ListDataTableValues: {
    block: 'Data table (list)',
    parameters: { DataTableId: { kind: 'value', required: true }, PrimaryKeyGroups: requiredJson },
    errors: FAILS,
  },
  UpsertDataTableValues: {
    block: 'Data table (write)',
    parameters: {
      LockVersion: requiredJson,
      DataTableId: { kind: 'value', required: true },
      DataTableUpsertAttributes: { kind: 'json', most: 25, required: true },
    },
    errors: FAILS,
  },
});
