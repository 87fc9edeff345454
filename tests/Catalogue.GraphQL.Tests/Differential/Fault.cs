namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>A rule that a generated document does not keep.</summary>
internal enum Fault
{
    FieldName,
    Leaf,
    ResponseName,
    Argument,
    ArgumentMissing,
    ArgumentRepeated,
    Value,
    InputField,
    OneOf,
    Directive,
    TypeCondition,
    Spread,
    FragmentUnused,
    FragmentRepeated,
    VariableType,
    VariableUndefined,
    VariableUnused,
    VariableRepeated,
    OperationName,
    OperationType,
    Subscription,
    Definition,
}
