using Catalogue.Engine.Execution;
using Catalogue.GraphQL.Execution;

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
            "projects" => static (run, in _) => Texts(run.Principal.Projects),
            _ => static (run, in _) => Texts(run.Principal.Scopes),
        }));
    }

    private static FieldValue Texts(IReadOnlyList<string> items) =>
        FieldValue.List(new ListView(index => FieldValue.Leaf(items[index])), 0, items.Count);
}
