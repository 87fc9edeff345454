using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy.Directives;
using Catalogue.Policy.Rules;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Reading;

/// <summary>Binds a policy document to the model. Goes on after every fault, so that all of them are told at once.</summary>
internal sealed partial class PolicyReader
{
    private static readonly LocalizedText NoText = new(null, null);

    private readonly GraphModel model;
    private readonly Faults faults;
    private readonly NamedScopes scopes;
    private ImmutableArray<AudienceText> audiences = [];

    private PolicyReader(GraphModel model, IEnumerable<AccessDirective> directives, Faults faults)
    {
        this.model = model;
        this.directives = directives.ToLookup(directive => directive.At.Coordinate, StringComparer.Ordinal);
        this.faults = faults;
        scopes = new NamedScopes(faults);
    }

    /// <summary>The policy; to be used only where no fault was found.</summary>
    public static PolicyRules Read(SourceNode.Mapping root, GraphModel model, IEnumerable<AccessDirective> directives, Faults faults) =>
        new PolicyReader(model, directives, faults).ReadPolicy(root);

    private PolicyRules ReadPolicy(SourceNode.Mapping root)
    {
        var document = new MappingReader(root, "the policy", faults);
        if (document.Required("version", "Start it with `version: 1`.") is { } version && version is not SourceNode.Scalar { Value: "1" })
        {
            faults.Add(version, "Unknown version of the policy language.", "This server reads `version: 1`.");
        }

        audiences = ReadAudiences(document.Required("audiences", "Say of each audience who it is (`means`) and how one joins it (`obtain`)."));
        ReadPolicies(document.Optional("policies"));
        var nodes = ReadNodes(document.Required("types", "List every node type of the model."));
        var edges = ReadEdges(document.Optional("edges"), document.At);
        var combinations = ReadCombinations(document.Optional("combinations"));
        document.Close();
        if (!faults.Any)
        {
            CheckDirectivesAreAsked();
            CheckPoliciesAreUsed();
        }

        return new PolicyRules(model, audiences, nodes, edges, combinations) { Scopes = scopes.All, ScopeSets = scopes.Sets };
    }

    private ImmutableArray<AudienceText> ReadAudiences(SourceNode? node)
    {
        if (node is null)
        {
            return [];
        }

        var section = new MappingReader(node, "audiences", faults);
        var texts = ImmutableArray.CreateBuilder<AudienceText>();
        foreach (var audience in Enum.GetValues<Audience>())
        {
            var name = AudienceNames.NameOf(audience);
            texts.Add(section.Required(name, "Say who it is (`means`) and how one joins it (`obtain`).") is { } entry
                ? ReadAudience(entry, name)
                : new AudienceText(NoText, NoText));
        }

        section.Close();
        return texts.ToImmutable();
    }

    private AudienceText ReadAudience(SourceNode node, string name)
    {
        var entry = new MappingReader(node, name, faults);
        var text = new AudienceText(
            ReadText(entry.Required("means", "Complete the sentence: readable by ..."), name + ".means"),
            ReadText(entry.Required("obtain", "Say how one joins it."), name + ".obtain"));
        entry.Close();
        return text;
    }

    private LocalizedText ReadText(SourceNode? node, string owner)
    {
        if (node is null)
        {
            return NoText;
        }

        var entry = new MappingReader(node, owner, faults);
        var text = new LocalizedText(entry.Text("fr"), entry.Text("en"));
        entry.Close();
        return text;
    }

    private Audience ReadAudienceName(SourceNode node)
    {
        if (node is SourceNode.Scalar { Value: var name } && AudienceNames.Find(name) is { } audience)
        {
            return audience;
        }

        var written = node is SourceNode.Scalar scalar ? $"`{scalar.Value}`" : "This";
        faults.Add(node, $"{written} is no audience.", $"Audiences are {AudienceNames.All}.");
        return Audience.Anonymous;
    }
}
