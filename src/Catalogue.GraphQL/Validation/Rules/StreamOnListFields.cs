using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.7.7 of the draft: only lists are streamed.</summary>
internal static class StreamOnListFields
{
    public static readonly ValidationRule Rule =
        new("5.7.7", "Stream Directives Are Used On List Fields", "Stream-Directives-Are-Used-On-List-Fields") { Edition = "draft" };

    public static void Check(ValidationWalk walk, FieldNode field, FieldDefinition? definition, CompositeType? parentType)
    {
        if (field.Directives.IsEmpty || definition is null || definition.Type.Nullable is ListType || walk.Schema.FindDirective("stream") is null)
        {
            return;
        }

        foreach (var directive in field.Directives)
        {
            if (directive.Name is "stream")
            {
                walk.Report(Rule, $"Directive \"@stream\" cannot be used on non-list field \"{parentType}.{field.Name}\".", directive.Location);
            }
        }
    }
}
