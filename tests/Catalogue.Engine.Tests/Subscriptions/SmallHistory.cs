using Catalogue.Engine.Tests.Cases;
using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Subscriptions;

/// <summary>One history of commits to the small catalogue.</summary>
internal static class SmallHistory
{
    /// <summary>The id of the node that the last commit creates.</summary>
    public const string Last = "tool-last";

    /// <summary>Plays it; the steps marked hidden change nothing that an anonymous reader can see.</summary>
    public static async Task PlayAsync(SmallCatalogue catalogue, bool hidden)
    {
        if (hidden)
        {
            await catalogue.CommitAsync(catalogue.Put("Dataset", "draft", ("title", "a better draft")));
            await catalogue.CommitAsync(catalogue.Put("Variable", "secret.T.V", ("name", "W")));
            await catalogue.CommitAsync(catalogue.Put("Dataset", "open", ("stewardNotes", "check the counts")));
            await catalogue.CommitAsync(catalogue.Put("Dataset", "open", ("recordCount", 5000)));
        }

        await catalogue.CommitAsync(catalogue.Put("Dataset", "open", ("individualCount", 12345)));
        if (hidden)
        {
            await catalogue.CommitAsync(catalogue.Put("Dataset", "open", ("individualCount", 12399)));
            await catalogue.CommitAsync(catalogue.Connect("Dataset", "derivedFrom", "open", "draft", ("evidence", "DECLARED")));
            await catalogue.CommitAsync(catalogue.Put("Variable", "open.T.V", ("distinctCount", 3)));
            await catalogue.CommitAsync(catalogue.Connect("Dataset", "usedBy", "open", "project-hydro", ("accessUntil", "2027-06-01T00:00:00Z")));
        }

        await catalogue.CommitAsync(catalogue.Put("Dataset", "open", ("title", "Open data"), ("stewardNotes", "checked")));
        if (hidden)
        {
            await catalogue.CommitAsync(catalogue.Disconnect("Dataset", "derivedFrom", "open", "draft"));
            await catalogue.CommitAsync(catalogue.Put("Dataset", "draft", ("title", "draft")));
        }

        await catalogue.CommitAsync(catalogue.Put("Dataset", "draft", ("status", "PUBLISHED")));
        await catalogue.CommitAsync(catalogue.Put("Dataset", "open", ("confidential", true)));
        await catalogue.CommitAsync(catalogue.Put("Tool", Last, ("name", "Z"), ("category", "RESEARCH")));
    }

    /// <summary>A principal of the cases by its name.</summary>
    public static Principal PrincipalOf(string name) =>
        new GoldenCase(Path.Combine(RepositoryFiles.CasesFolder, "datasets-with-variables", name)).Principal;
}
