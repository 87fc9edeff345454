using Catalogue.Plan.Model;
using Catalogue.Policy.Checking;
using Catalogue.Policy.Compilation;
using Catalogue.Policy.Reading;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy;

/// <summary>A policy document that was checked against the model. Immutable, safe for concurrent use.</summary>
public sealed partial class AccessPolicy
{
    private readonly PolicyRules rules;
    private readonly CompiledPolicy?[] compiled = new CompiledPolicy?[PrincipalShape.Count];

    private AccessPolicy(PolicyRules rules) => this.rules = rules;

    /// <summary>
    /// Reads and checks a policy document. Every property, relation and edge property of the model must be listed
    /// exactly once. The result has the policy or all faults, in the order of the document.
    /// </summary>
    /// <param name="yaml">The document's text.</param>
    /// <param name="fileName">How faults name the document.</param>
    /// <param name="model">The model that the policy is about.</param>
    public static PolicyResult Load(string yaml, string fileName, GraphModel model)
    {
        var faults = new Faults(fileName);
        if (SourceReader.Read(yaml, faults) is not { } root)
        {
            return new PolicyResult(null, faults.ToSorted());
        }

        var rules = PolicyReader.Read(root, model, faults);
        PolicyChecks.Run(rules, faults);
        return faults.Any ? new PolicyResult(null, faults.ToSorted()) : new PolicyResult(new AccessPolicy(rules), []);
    }

    /// <summary>
    /// The policy for a principal. Cheap: it is compiled once for each of the few shapes that principals have (registered,
    /// known roles, some organisation, some project), and kept.
    /// </summary>
    public CompiledPolicy Compile(Principal principal)
    {
        var shape = PrincipalShape.Of(principal);
        ref var slot = ref compiled[shape.Index];
        return Volatile.Read(ref slot) ?? Keep(ref slot, PolicyCompiler.Compile(rules, shape));
    }

    private static CompiledPolicy Keep(ref CompiledPolicy? slot, CompiledPolicy policy) =>
        Interlocked.CompareExchange(ref slot, policy, null) ?? policy;
}
