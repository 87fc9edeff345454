using System.Xml.Linq;

namespace Catalogue.Architecture.Tests;

/// <summary>The table of <c>docs/architecture.md</c>, enforced.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly string[] All =
    [
        "Catalogue.GraphQL", "Catalogue.Plan", "Catalogue.Policy", "Catalogue.Engine", "Catalogue.Store.Embedded",
        "Catalogue.Bolt", "Catalogue.Store.Neo4j", "Catalogue.Governance", "Catalogue.Exchange",
    ];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Catalogue.GraphQL"] = [],
        ["Catalogue.Plan"] = [],
        ["Catalogue.Policy"] = ["Catalogue.GraphQL", "Catalogue.Plan"],
        ["Catalogue.Engine"] = ["Catalogue.GraphQL", "Catalogue.Policy", "Catalogue.Plan"],
        ["Catalogue.Store.Embedded"] = ["Catalogue.Plan"],
        ["Catalogue.Bolt"] = [],
        ["Catalogue.Store.Neo4j"] = ["Catalogue.Plan", "Catalogue.Bolt"],
        ["Catalogue.Governance"] = ["Catalogue.Policy"],
        ["Catalogue.Exchange"] = ["Catalogue.Plan"],
        ["Catalogue.Server"] = All,
    };

    private static readonly string[] WithoutPackages = ["Catalogue.GraphQL", "Catalogue.Plan", "Catalogue.Bolt"];

    [Fact]
    public void Every_project_is_in_the_design()
    {
        Assert.Equal([], Repository.Projects.Keys.Except(Allowed.Keys));
    }

    [Fact]
    public void Projects_reference_what_the_design_allows_and_nothing_else()
    {
        var forbidden = Repository.Projects.SelectMany(project => Includes(project.Value, "ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))
            .Where(reference => !Allowed.GetValueOrDefault(project.Key, []).Contains(reference))
            .Select(reference => $"{project.Key} -> {reference}"));
        Assert.Equal([], forbidden);
    }

    [Fact]
    public void The_language_the_plan_and_the_wire_protocol_have_no_packages()
    {
        var packages = Repository.Projects.Where(project => WithoutPackages.Contains(project.Key))
            .SelectMany(project => Includes(project.Value, "PackageReference").Select(package => $"{project.Key} -> {package}"));
        Assert.Equal([], packages);
    }

    [Fact]
    public void Assemblies_are_referenced_as_projects_only()
    {
        var others = Repository.Projects.SelectMany(project =>
            Includes(project.Value, "Reference").Select(reference => $"{project.Key} -> {reference}"));
        Assert.Equal([], others);
    }

    private static IEnumerable<string> Includes(XDocument project, string item) =>
        project.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>();
}
