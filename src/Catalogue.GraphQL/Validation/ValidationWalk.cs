using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation.Rules;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// The one walk over a document. Every definition is walked once; what it spreads and which variables it uses is noted,
/// and the rules about operations as a whole work on these notes. An instance serves one validation.
/// </summary>
internal sealed partial class ValidationWalk(Schema schema, DocumentNode document, ValidationLimits limits, ValidationErrors errors)
{
    private readonly List<DefinitionUses> _operations = [];
    private readonly List<DefinitionUses> _fragmentUses = [];
    private DefinitionUses? _current;
    private int _depth;
    private bool _isTooDeep;
    private int _steps;

    public Schema Schema => schema;

    public DocumentNode Document => document;

    public ValidationLimits Limits => limits;

    public int OperationCount { get; private set; }

    public Dictionary<string, OperationDefinitionNode> OperationsByName { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FragmentDefinitionNode> Fragments { get; } = new(StringComparer.Ordinal);

    /// <summary>By fragment name; complete when the definitions have been walked.</summary>
    public Dictionary<string, DefinitionUses> UsesOfFragments { get; } = new(StringComparer.Ordinal);

    /// <summary>The labels of <c>@defer</c> and <c>@stream</c> met so far.</summary>
    public Dictionary<string, DirectiveNode> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is nothing more to find: enough errors, or a limit passed that makes what is left unreliable.</summary>
    public bool IsOver => errors.IsFull || _isTooDeep || _steps > limits.MaxSteps;

    public void Report(GraphQLError error) => errors.Report(error);

    public void Report(ValidationRule rule, string message, params ReadOnlySpan<Location> places) =>
        errors.Report(rule, message, places);

    /// <summary>Counts work that can grow faster than the document; false when there was too much of it.</summary>
    public bool Spend(int steps, Location location)
    {
        if (_steps > limits.MaxSteps)
        {
            return false;
        }

        _steps += steps;
        if (_steps > limits.MaxSteps)
        {
            errors.Report(GraphQLError.At(location, $"The document takes more than {limits.MaxSteps} steps to validate; it spreads fragments or repeats fields too often. Send it in parts.") with
            {
                Code = "DOCUMENT_TOO_COMPLEX",
            });
        }

        return _steps <= limits.MaxSteps;
    }

    public void WalkDocument()
    {
        foreach (var definition in document.Definitions)
        {
            OperationCount += definition is OperationDefinitionNode ? 1 : 0;
            if (definition is FragmentDefinitionNode fragment)
            {
                Fragments.TryAdd(fragment.Name, fragment);
            }
        }

        foreach (var definition in document.Definitions)
        {
            if (IsOver)
            {
                return;
            }

            WalkDefinition(definition);
        }

        CheckWhole();
    }

    private void WalkDefinition(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation: WalkOperation(operation); break;
            case FragmentDefinitionNode fragment: WalkFragment(fragment); break;
            default: ExecutableDefinitions.Check(this, definition); break;
        }
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        _current = new(operation);
        _operations.Add(_current);
        OperationTypeExistence.Check(this, operation);
        OperationNameUniqueness.Check(this, operation);
        LoneAnonymousOperation.Check(this, operation);
        SingleRootField.Check(this, operation);
        if (schema.FindDirective("defer") is not null || schema.FindDirective("stream") is not null)
        {
            DeferAndStreamOnValidRootField.Check(this, operation);
            DeferAndStreamOnValidOperations.Check(this, operation);
        }

        WalkVariableDefinitions(operation);
        WalkDirectives(operation.Directives, DirectivesAreInValidLocations.Of(operation.Operation));
        WalkSelectionSet(operation.SelectionSet, schema.GetRootType(operation.Operation));
    }

    private void WalkVariableDefinitions(OperationDefinitionNode operation)
    {
        VariableUniqueness.Check(this, operation);
        foreach (var variable in operation.VariableDefinitions)
        {
            var type = VariablesAreInputTypes.Check(this, variable);
            if (variable.DefaultValue is { } defaultValue)
            {
                WalkValue(defaultValue, new(type));
            }

            WalkDirectives(variable.Directives, DirectiveLocation.VariableDefinition);
        }
    }

    private void WalkFragment(FragmentDefinitionNode fragment)
    {
        _current = new(fragment);
        _fragmentUses.Add(_current);
        UsesOfFragments.TryAdd(fragment.Name, _current);
        FragmentNameUniqueness.Check(this, fragment);
        var type = FragmentSpreadTypeExistence.Check(this, fragment.TypeCondition);
        FragmentsOnCompositeTypes.Check(this, fragment, type);
        WalkDirectives(fragment.Directives, DirectiveLocation.FragmentDefinition);
        WalkSelectionSet(fragment.SelectionSet, type as CompositeType);
    }

    private void CheckWhole()
    {
        FragmentsMustBeUsed.Check(this, _operations, _fragmentUses);
        FragmentSpreadsMustNotFormCycles.Check(this, _fragmentUses);
        foreach (var operation in _operations)
        {
            if (IsOver)
            {
                return;
            }

            CheckVariables(operation);
        }

        FieldSelectionMerging.Check(this);
    }

    private void CheckVariables(DefinitionUses operation)
    {
        if (operation.Definition is not OperationDefinitionNode definition)
        {
            return;
        }

        var usages = ReachableUses.VariablesOf(this, operation);
        AllVariableUsesDefined.Check(this, definition, usages);
        AllVariablesUsed.Check(this, definition, usages);
        AllVariableUsagesAreAllowed.Check(this, definition, usages);
    }
}
