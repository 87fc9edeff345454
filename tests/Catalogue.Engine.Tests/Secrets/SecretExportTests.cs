using Catalogue.Engine.Exports;
using Catalogue.Engine.Tests.Exports;
using Catalogue.Engine.Tests.Requests;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Secrets;

/// <summary>An export is, byte for byte, that of a catalogue whose model has no more than the principal knows.</summary>
public sealed class SecretExportTests
{
    private static readonly Principal Steward = Asked.Registered with { Roles = [Roles.Steward], Organisations = ["org-cnam", "org-plateforme"] };

    public static TheoryData<string> Names => ["anonymous", "registered", "steward", "auditor", "admin"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Exports_are_those_of_a_model_that_has_no_more_than_the_principal_knows(string name)
    {
        var (principal, known) = name switch
        {
            "anonymous" => (Principal.Anonymous, SecretParts.None),
            "registered" => (Asked.Registered, SecretParts.None),
            "steward" => (Steward, SecretParts.Note),
            "auditor" => (Asked.Auditor, SecretParts.All & ~SecretParts.Risk),
            _ => (Asked.Registered with { Roles = [Roles.Admin] }, SecretParts.All),
        };
        await using var all = await OpenAsync(SecretParts.All);
        await using var other = await OpenAsync(known);
        string[] combined = ["Dataset.spatial", "Dataset.version", "Dataset.page"];

        Assert.Equal(await other.Engine.ExportAsync(principal, combined), await all.Engine.ExportAsync(principal, combined));
        Assert.Equal(await other.Engine.ExportArchiveAsync(principal, combined), await all.Engine.ExportArchiveAsync(principal, combined));
        foreach (var without in new[] { [], ["Dataset.embargoNote"], ["Embargo.reason"], ["Dataset.embargoLevel", "Dataset.spatial"], combined })
        {
            Assert.Equal(await OutcomeAsync(other, principal, without), await OutcomeAsync(all, principal, without));
        }
    }

    private static async Task<SecretCatalogue> OpenAsync(SecretParts parts)
    {
        var catalogue = await SecretCatalogue.WithAsync(parts);
        var partner = catalogue.Schema.Model.EdgeTypes.Single(edge => edge.Name == "PARTNER");
        await catalogue.CommitAsync(
            new Change.Connect(partner, new NodeId("project-hydro"), new NodeId("org-cnam"), "second", []),
            new Change.Connect(partner, new NodeId("project-hydro"), new NodeId("org-cnam"), "third", []));
        return catalogue;
    }

    private static async Task<string> OutcomeAsync(SecretCatalogue catalogue, Principal principal, string[] without)
    {
        try
        {
            return await catalogue.Engine.ExportAsync(principal, without);
        }
        catch (ExportRefusedException refusal)
        {
            return $"{refusal.Message} {string.Join(' ', refusal.Excess)}";
        }
    }
}
