using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.3.3: leaf fields have no sub-selections, all other fields have some.</summary>
internal static class LeafFieldSelections
{
    public static readonly ValidationRule Rule = new("5.3.3", "Leaf Field Selections", "Leaf-Field-Selections");

    public static void Check(ValidationWalk walk, FieldNode field, FieldDefinition? definition)
    {
        if (definition is null)
        {
            return;
        }

        if (definition.Type.IsLeafType)
        {
            if (field.SelectionSet is { } selectionSet)
            {
                walk.Report(
                    Rule,
                    $"Field \"{field.Name}\" must not have a selection since type \"{definition.Type}\" has no subfields.",
                    selectionSet.Location);
            }
        }
        else if (field.SelectionSet is null)
        {
            walk.Report(
                Rule,
                $"Field \"{field.Name}\" of type \"{definition.Type}\" must have a selection of subfields. Did you mean \"{field.Name} {{ ... }}\"?",
                field.Location);
        }
    }
}
