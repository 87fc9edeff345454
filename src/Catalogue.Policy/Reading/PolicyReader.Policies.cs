using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

internal sealed partial class PolicyReader
{
    private readonly Dictionary<string, NamedPolicy> policies = new(StringComparer.Ordinal);
    private readonly HashSet<string> usedPolicies = new(StringComparer.Ordinal);

    private void ReadPolicies(SourceNode? node)
    {
        if (node is null)
        {
            return;
        }

        var section = new MappingReader(node, "policies", faults);
        foreach (var (key, value) in (node as SourceNode.Mapping)?.Entries ?? [])
        {
            section.Optional(key.Value);
            if (AudienceNames.Find(key.Value) is not null)
            {
                faults.Add(key, $"`{key.Value}` is the name of an audience.", "Give the policy another name.");
            }

            policies.TryAdd(key.Value, ReadPolicy(key, value));
        }
    }

    private NamedPolicy ReadPolicy(SourceNode.Scalar key, SourceNode node)
    {
        var entry = new MappingReader(node, $"the policy {key.Value}", faults);
        var policy = new NamedPolicy(
            key,
            entry.Required("rule", "Write the rule that must be true."),
            ReadText(entry.Required("means", "Complete the sentence: provided that ..."), key.Value + ".means"),
            ReadText(entry.Required("obtain", "Say how one comes to meet it."), key.Value + ".obtain"));
        entry.Close();
        return policy;
    }

    /// <summary>The policy as it reads where <paramref name="scope"/> is spoken of; null where there is none of the name.</summary>
    private Condition? FindPolicy(string name, RuleScope scope)
    {
        usedPolicies.Add(name);
        return policies.TryGetValue(name, out var policy)
            ? new Condition(ReadRule(policy.Rule, scope) ?? Rule.Never, policy.Means, policy.Obtain)
            : null;
    }

    private void CheckPoliciesAreUsed()
    {
        foreach (var (name, policy) in policies.Where(policy => !usedPolicies.Contains(policy.Key)))
        {
            faults.Add(policy.At, $"Nothing requires the policy `{name}`.", "Name it in a `require`, or in @authorize(policy:) in the model, or leave it out.");
        }
    }
}
