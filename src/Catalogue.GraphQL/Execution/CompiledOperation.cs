using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// An operation with CollectFields and CollectSubfields (spec 6.3.2, 6.4.3) done ahead of time, for one outcome of its
/// <c>@include</c> and <c>@skip</c> conditions. Immutable; shared by concurrent requests.
/// </summary>
public sealed class CompiledOperation
{
    internal CompiledOperation(
        OperationDefinitionNode definition,
        ObjectType rootType,
        CompiledSelectionSet root,
        int fieldCount,
        ImmutableArray<GraphQLError> selectionErrors)
    {
        Definition = definition;
        RootType = rootType;
        Root = root;
        Parts = root;
        FieldCount = fieldCount;
        SelectionErrors = selectionErrors;
    }

    public OperationDefinitionNode Definition { get; }

    public OperationKind OperationType => Definition.Operation;

    public ObjectType RootType { get; }

    /// <summary>The root fields; none where there are <see cref="SelectionErrors"/>.</summary>
    public CompiledSelectionSet Root { get; }

    /// <summary>One more than the largest <see cref="CompiledField.Id"/>.</summary>
    public int FieldCount { get; }

    /// <summary>Why the selections could not be collected: a limit, a circle of fragments. Request errors.</summary>
    public ImmutableArray<GraphQLError> SelectionErrors { get; }

    /// <summary>Whether parts of the response may follow; then it is executed by <see cref="Executor.Start"/>.</summary>
    public bool IsIncremental => !ReferenceEquals(Parts, Root);

    /// <summary>As <see cref="Root"/>, with what may come later set apart; the same object where nothing may.</summary>
    internal CompiledSelectionSet Parts { get; init; }

    /// <summary>The form of the parts.</summary>
    internal IncrementalForm Form { get; init; }

    /// <summary>The fields of the root type.</summary>
    public ImmutableArray<CompiledField> RootFields => Root.For(RootType);
}
