using System.Collections.Frozen;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>What must hold so that SECRET coordinates can be left out of an API: nothing that everyone has is made of them, and no description names them.</summary>
internal sealed class SecretChecks(GraphQL.TypeSystem.Schema declared, GraphModel model, SharedQueries queries)
{
    // What lineage, impact, paths of linkage and search within a dataset follow and read.
    private static readonly FrozenSet<string> Needed =
    [
        "Dataset.derivedFrom", "Dataset.derivatives", "Variable.derivedFrom", "Variable.derivatives",
        "Dataset.usedBy", "Dataset.publishedBy", "Dataset.heldBy", "Project.resultedIn", "Project.ledBy", "Project.partners",
        "Dataset.accessRoutes", "Linkage.method", "Linkage.status", "Linkage.legalDecision", "Linkage.links", "Linkage.matchRates", "Linkage.passes",
        "MatchRate", "MatchRate.year", "MatchRate.rate", "LinkagePass", "LinkagePass.on", "Variable.role",
        "DatasetDerivation.process", "DatasetDerivation.evidence", "VariableDerivation.process", "VariableDerivation.evidence", "VariableDerivation.transformation",
        "Table", "Table.dataset", "Variable.table",
    ];

    private readonly List<ModelFault> faults = [];

    /// <exception cref="ModelException">A coordinate that everyone's queries need is SECRET.</exception>
    public void CheckNeeded()
    {
        foreach (var type in declared.Types.OfType<ObjectType>())
        {
            CheckType(type);
            foreach (var field in type.Fields.Where(field => ModelReader.IsSecret(field) && (field.Name == "id" || Needed.Contains(field.Coordinate))))
            {
                Fault(field.Location, $"{field.Coordinate} cannot be SECRET: queries that everyone may send are made of it (schema/queries.graphql). Say in the policy who reads it.");
            }

            CheckStatistics(type);
        }

        Throw();
    }

    /// <param name="least">The API without any SECRET coordinate.</param>
    /// <exception cref="ModelException">A description in it names one.</exception>
    public void CheckDescriptions(GraphQL.TypeSystem.Schema least)
    {
        var names = new SecretNames(model);
        var elements = DescribedElement.In(least).Where(element => element.Place.Line > 0).ToList();
        var told = elements.Select(element => element.Name).ToHashSet();
        foreach (var element in elements)
        {
            foreach (var name in names.FoundIn(element.Description ?? string.Empty).Where(name => !told.Contains(name)))
            {
                Fault(PlaceOf(element), $"The description of {element.Coordinate} names `{name}`, which is SECRET, to everyone. Say it in other words.");
            }
        }

        Throw();
    }

    // What is derived has its description from the model.
    private Location PlaceOf(DescribedElement element) => element.Place.Source == ApiDerivation.Source
        ? DescribedElement.In(declared).FirstOrDefault(other => other.Coordinate == element.Coordinate, element).Place
        : element.Place;

    private void CheckType(ObjectType type)
    {
        if (!ModelReader.IsSecret(type))
        {
            return;
        }

        if (model.FindNodeType(type.Name) is null)
        {
            Fault(type.Location, $"{type.Name} cannot be SECRET: only types of nodes can, as a whole. Mark its fields instead.");
        }
        else if (Needed.Contains(type.Name) || queries.Names(type.Name))
        {
            Fault(type.Location, $"{type.Name} cannot be SECRET: queries that everyone may send are made of it (schema/queries.graphql). Mark its properties and relations instead.");
        }
    }

    // Whoever does not see a statistic is refused to write those that are published with it, which would tell of it.
    private void CheckStatistics(ObjectType type)
    {
        var statistics = model.FindNodeType(type.Name)?.Properties.Where(property => property.IsStatistic).ToArray() ?? [];
        foreach (var secret in statistics.Where(property => property.IsSecret && statistics.Length > 1))
        {
            var other = statistics.First(property => property != secret);
            Fault(
                type.FindField(secret.Name)?.Location ?? type.Location,
                $"{type.Name}.{secret} cannot be SECRET: it is published with {type.Name}.{other}, which nobody may write who does not see both. Say in the policy who reads it.");
        }
    }

    private void Fault(Location place, string message) => faults.Add(new ModelFault(place.ToSourceLocation().ToString(), message));

    private void Throw()
    {
        if (faults.Count > 0)
        {
            throw new ModelException([.. faults]);
        }
    }
}
