using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Checking;
using Catalogue.Policy.Compilation;
using Catalogue.Policy.Directives;
using Catalogue.Policy.Reading;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy;

/// <summary>A policy document that was checked against the model. Immutable, safe for concurrent use.</summary>
public sealed partial class AccessPolicy
{
    private readonly PolicyRules rules;
    private readonly CompiledPolicies compiled;

    private readonly string file;

    private AccessPolicy(PolicyRules rules, string file) => (this.rules, this.file, compiled) = (rules, file, new CompiledPolicies(rules));

    /// <summary>The scopes that rules name.</summary>
    internal ImmutableArray<string> Scopes => rules.Scopes;

    /// <summary>The sets of scopes that rules ask for together.</summary>
    internal ImmutableArray<ImmutableArray<string>> ScopeSets => rules.ScopeSets;

    /// <summary>
    /// Reads and checks a policy document and the directives of the model. Every property, relation and edge property of
    /// the model must be listed in the document or have a directive; where both speak, both must be met. The result has
    /// the policy or all faults, in the order of the document, then of the SDL.
    /// </summary>
    /// <param name="yaml">The document's text.</param>
    /// <param name="fileName">How faults name the document.</param>
    /// <param name="model">The model that the policy is about.</param>
    /// <param name="directives">What the model's SDL says of access.</param>
    public static PolicyResult Load(string yaml, string fileName, GraphModel model, IEnumerable<AccessDirective> directives)
    {
        var faults = new Faults(fileName);
        if (SourceReader.Read(yaml, faults) is not { } root)
        {
            return new PolicyResult(null, faults.ToSorted());
        }

        var rules = PolicyReader.Read(root, model, directives, faults);
        PolicyChecks.Run(rules, faults);
        return faults.Any ? new PolicyResult(null, faults.ToSorted()) : new PolicyResult(new AccessPolicy(rules, Path.GetFileName(fileName)), []);
    }

    /// <summary>
    /// The policy for a principal. Cheap: it is compiled once for each of the few shapes that principals have (registered,
    /// known roles, some organisation, some project, the scopes that the policy names), and kept.
    /// </summary>
    public CompiledPolicy Compile(Principal principal) => compiled.For(principal);
}
