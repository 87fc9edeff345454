using System.Runtime.InteropServices;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>BuildExecutionPlan of the draft: which of the collected fields come with the part that is executed, and which later.</summary>
internal sealed class ExecutionPlan
{
    private readonly DeferUsageSet _current;
    private readonly Dictionary<DeferUsageSet, List<CollectedField>> _byUsages = [];

    private ExecutionPlan(DeferUsageSet current) => _current = current;

    public List<CollectedField> Present { get; } = [];

    public List<(DeferUsageSet Usages, List<CollectedField> Fields)> Groups { get; } = [];

    /// <summary>Every field comes once: with what defers all of its selections.</summary>
    /// <param name="fields">The collected fields.</param>
    /// <param name="current">The usages of the part that is executed.</param>
    public static ExecutionPlan Merging(IEnumerable<CollectedField> fields, DeferUsageSet current)
    {
        var plan = new ExecutionPlan(current);
        foreach (var field in fields)
        {
            plan.Add(UsagesOf(field), field);
        }

        return plan;
    }

    /// <summary>Every deferred fragment comes whole, as the older form has it: a field that is selected in two of them comes with each.</summary>
    public static ExecutionPlan Branching(IEnumerable<CollectedField> fields, DeferUsageSet current)
    {
        var plan = new ExecutionPlan(current);
        foreach (var field in fields)
        {
            foreach (var branch in field.Details.GroupBy(details => details.Usage))
            {
                plan.Add(branch.Key is { } usage ? new([usage]) : DeferUsageSet.Empty, new(field.ResponseName, [.. branch]));
            }
        }

        return plan;
    }

    private void Add(DeferUsageSet usages, CollectedField field)
    {
        if (usages.Equals(_current))
        {
            Present.Add(field);
            return;
        }

        ref var fields = ref CollectionsMarshal.GetValueRefOrAddDefault(_byUsages, usages, out var exists);
        if (fields is null)
        {
            fields = [];
            Groups.Add((usages, fields));
        }

        fields.Add(field);
    }

    /// <summary>None where one selection is not deferred; a usage within another of them adds nothing.</summary>
    private static DeferUsageSet UsagesOf(CollectedField field)
    {
        var usages = new HashSet<DeferUsage>();
        foreach (var details in field.Details)
        {
            if (details.Usage is not { } usage)
            {
                return DeferUsageSet.Empty;
            }

            usages.Add(usage);
        }

        return new(usages.Where(usage => !IsWithin(usage, usages)));
    }

    private static bool IsWithin(DeferUsage usage, HashSet<DeferUsage> usages)
    {
        for (var outer = usage.Parent; usages.Count > 1 && outer is not null; outer = outer.Parent)
        {
            if (usages.Contains(outer))
            {
                return true;
            }
        }

        return false;
    }
}
