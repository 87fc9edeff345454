namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    private string Impact()
    {
        var (dataset, project, publication, organisation) = (TypeOf("Dataset"), TypeOf("Project"), TypeOf("Publication"), TypeOf("Organisation"));
        foreach (var (type, name) in new[] { (dataset, "derivatives"), (dataset, "usedBy"), (dataset, "publishedBy"), (dataset, "heldBy"), (project, "resultedIn"), (project, "ledBy"), (project, "partners") })
        {
            uses.Add(new Use(Position.Impact, null, RelationOf(type, name).Edge));
        }

        return $"impact(of: \"{IdOf(dataset)}\") {{ complete reason datasets {{ depth dataset {{ {Selection(dataset, 1, Position.Impact)} }} }} "
            + $"projects {{ depth through {{ id {Field(dataset, Position.Impact)} }} project {{ {Selection(project, 1, Position.Impact)} }} }} "
            + $"publications {{ depth through {{ id }} publication {{ {Selection(publication, 1, Position.Impact)} }} }} "
            + $"organisations {{ depth roles organisation {{ {Selection(organisation, 1, Position.Impact)} }} }} }}";
    }
}
