using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Incremental;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The same operation in parts, for responses in several payloads. A field of a part has the id of the field that it is
/// a part of: what is planned for the whole serves the parts.
/// </summary>
public sealed partial class OperationCompiler
{
    private int _partCount;

    private CompiledSelectionSet CompileParts(CompiledSelectionSet whole, OperationDefinitionNode operation)
    {
        _visits = 0;
        var root = new FieldNode(operation.Location, null, string.Empty, operation.Location, [], [], operation.SelectionSet);
        return CompileParts(whole, [new(root, null)], DeferUsageSet.Empty);
    }

    private CompiledSelectionSet CompileParts(CompiledSelectionSet whole, ImmutableArray<FieldDetails> outer, DeferUsageSet current)
    {
        var fields = new ImmutableArray<CompiledField>[whole.Types.Length];
        Deferral?[]? deferrals = null;
        var isWhole = true;
        for (var i = 0; i < fields.Length; i++)
        {
            var type = whole.Types[i];
            if (_error is not null || whole.FindError(type) is not null)
            {
                fields[i] = [];
                continue;
            }

            var usages = new List<DeferUsage>();
            var collected = CollectFields(type, outer, usages);
            var plan = _form == IncrementalForm.Pending ? ExecutionPlan.Merging(collected, current) : ExecutionPlan.Branching(collected, current);
            var known = whole.For(type).ToDictionary(field => field.ResponseName, StringComparer.Ordinal);
            fields[i] = CompilePart(plan.Present, known, current);
            isWhole &= fields[i].AsSpan().SequenceEqual(whole.For(type).AsSpan());
            if (usages.Count > 0 || plan.Groups.Count > 0)
            {
                deferrals ??= new Deferral?[fields.Length];
                deferrals[i] = new([.. usages], [.. plan.Groups.Select(group => new ExecutionGroup(group.Usages.Usages, CompilePart(group.Fields, known, group.Usages)))]);
            }
        }

        return isWhole && deferrals is null ? whole : whole.With(fields, deferrals);
    }

    private ImmutableArray<CompiledField> CompilePart(List<CollectedField> collected, Dictionary<string, CompiledField> known, DeferUsageSet current)
    {
        var fields = ImmutableArray.CreateBuilder<CompiledField>(collected.Count);
        foreach (var field in collected)
        {
            if (_error is null && known.TryGetValue(field.ResponseName, out var whole))
            {
                fields.Add(CompilePart(whole, field.Details, current));
            }
        }

        return fields.DrainToImmutable();
    }

    private CompiledField CompilePart(CompiledField whole, ImmutableArray<FieldDetails> details, DeferUsageSet current)
    {
        if (++_partCount > _limits.MaxFields)
        {
            Fail(details[0].Node.Location, "OPERATION_TOO_LARGE", $"The operation selects more than {_limits.MaxFields} fields, deferred ones counted wherever they are delivered.");
        }

        var nodes = details.Select(item => item.Node).ToImmutableArray();
        var selections = whole.Selections is { } inner ? CompileParts(inner, details, current) : null;
        var part = whole.With(nodes, selections, StreamOf(nodes[0]));
        if (part.Stream is not { } stream)
        {
            return ReferenceEquals(selections, whole.Selections) && nodes.AsSpan().SequenceEqual(whole.Nodes.AsSpan()) ? whole : part;
        }

        return current.Usages.IsEmpty && details.All(item => item.Usage is null)
            ? part
            : whole.With(nodes, selections, stream with { Items = CompileItems(whole, details, nodes) });
    }

    private CompiledField CompileItems(CompiledField whole, ImmutableArray<FieldDetails> details, ImmutableArray<FieldNode> nodes)
    {
        var fresh = details.Select(item => new FieldDetails(item.Node, null)).ToImmutableArray();
        return whole.With(nodes, whole.Selections is { } inner ? CompileParts(inner, fresh, DeferUsageSet.Empty) : null, null);
    }

    private StreamUsage? StreamOf(FieldNode node)
    {
        if (node.Directives.IsEmpty || _streamDefinition is null || node.Directives.FirstOrDefault(directive => directive.Name is "stream") is not { } directive)
        {
            return null;
        }

        _isIncremental = true;
        return new(_streamDefinition, directive, _isSubscription);
    }
}
