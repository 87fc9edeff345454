using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation.Merging;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>
/// 5.3.2: fields that end under one response name can be merged. Fields are grouped by response name and then by
/// concrete parent type, and compared with the first of their group: FieldsInSetCanMerge and SameResponseShape without
/// their pairs, in time that grows with the fields and not with their square. Pairs are only made to describe conflicts.
/// </summary>
internal static class FieldSelectionMerging
{
    public static readonly ValidationRule Rule = new("5.3.2", "Field Selection Merging", "Field-Selection-Merging");

    public static void Check(ValidationWalk walk)
    {
        var merge = new FieldMerge(walk);
        foreach (var definition in walk.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                merge.Check(operation);
            }
        }

        foreach (var definition in walk.Document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                merge.Check(fragment);
            }
        }

        foreach (var conflict in merge.Conflicts)
        {
            walk.Report(
                Rule,
                $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Explain()}. Use different aliases on the fields to fetch both if this was intentional.",
                conflict.Places());
        }
    }
}
