using Catalogue.Engine.Execution;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;
using Catalogue.Policy;

namespace Catalogue.Engine.Planning;

internal sealed partial class OperationPlanner
{
    private void PlanMe(CompiledField field)
    {
        Bind(field, static (run, in _) => FieldValue.Object(run.Principal));
        ForEach(field.Selections, "Principal", part => Bind(part, part.Definition.Name switch
        {
            "subject" => static (run, in _) => run.Principal.IsAuthenticated ? FieldValue.Leaf(run.Principal.Subject) : FieldValue.Null,
            "isAuthenticated" => static (run, in _) => FieldValue.Boolean(run.Principal.IsAuthenticated),
            "roles" => static (run, in _) => Texts(run.Principal.Roles),
            "organisations" => static (run, in _) => Texts(run.Principal.Organisations),
            _ => static (run, in _) => Texts(run.Principal.Projects),
        }));
    }

    private static FieldValue Texts(IReadOnlyList<string> items) =>
        FieldValue.List(new ListView(index => FieldValue.Leaf(items[index])), 0, items.Count);

    private void PlanMyAccess(CompiledField field)
    {
        var arguments = Arguments(field);
        var type = parameters.Add(InputNode.OfArgument(field, arguments, "type"), PropertyType.String);
        var name = parameters.Add(InputNode.OfArgument(field, arguments, "field"), PropertyType.String);
        Bind(field, (run, in _) =>
        {
            var explanations = access.Explain(run.Principal, Text(run.Parameters[type]) ?? string.Empty, Text(run.Parameters[name]));
            return FieldValue.List(new ListView(index => FieldValue.Object(explanations[index])), 0, explanations.Length);
        });
        ForEach(field.Selections, "FieldAccess", PlanFieldAccess);
    }

    private void PlanFieldAccess(CompiledField field)
    {
        var language = field.Definition.Arguments.IsEmpty ? default : LanguageArgument(field);
        Bind(field, field.Definition.Name switch
        {
            "type" => static (_, in item) => FieldValue.Leaf(Explanation(item).Coordinate.Split('.')[0]),
            "field" => static (_, in item) => FieldValue.Leaf(Explanation(item).Coordinate.Split('.')[^1]),
            "outcome" => static (_, in item) => FieldValue.Leaf(CatalogueSchema.ConstantCase(Explanation(item).Standing.ToString())),
            "audience" => static (_, in item) => FieldValue.Leaf(CatalogueSchema.ConstantCase(Explanation(item).Audience.ToString())),
            "rule" => (_, in item) => FieldValue.Leaf(Explanation(item).Rule.In(language) ?? string.Empty),
            _ => (_, in item) => FieldValue.Leaf(Explanation(item).HowToGet.In(language) ?? string.Empty),
        });
    }

    private static string? Text(PlanValue value) => (value as PlanValue.String)?.Value;

    private static AccessExplanation Explanation(in FieldValue item) => item.Reference as AccessExplanation
        ?? throw new InvalidOperationException("An explanation was expected.");
}
