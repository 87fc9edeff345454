using System.Globalization;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

public sealed partial class ModelReader
{
    private const int UsualMinCell = 11;

    private Disclosure? ReadDisclosure(FieldDefinition field, PropertyType type, bool isList)
    {
        if (AppliedDirective.Find(field.AppliedDirectives, "disclosure") is not { } directive)
        {
            return null;
        }

        var isCount = !isList && type is PropertyType.Int or PropertyType.Long;
        if (!IsOnNode(field) || !(isCount || (isList && type == PropertyType.String)))
        {
            Fault(field.Location, $"{field.Coordinate}: @disclosure is for a count of a node (Int, Long) or a distribution ([String!], one `value: count` an item).");
        }

        var minCell = directive.Number("minCell", UsualMinCell);
        if (minCell < 1)
        {
            Fault(field.Location, $"{field.Coordinate}: @disclosure needs a `minCell` of at least 1, not {minCell.ToString(CultureInfo.InvariantCulture)}.");
        }

        return new Disclosure(
            directive.Text("unit") switch
            {
                "STAY" => DisclosureUnit.Stay,
                "RECORD" => DisclosureUnit.Record,
                _ => DisclosureUnit.Person,
            },
            minCell);
    }

    private Percentage? ReadPercentage(FieldDefinition field, PropertyType type)
    {
        if (AppliedDirective.Find(field.AppliedDirectives, "percentage") is not { } directive)
        {
            return null;
        }

        var percentage = new Percentage(directive.Text("of") ?? "", directive.Text("in") ?? "");
        if (!IsOnNode(field) || type != PropertyType.Float || !IsCount(field, percentage.Of) || !IsCount(field, percentage.In))
        {
            Fault(field.Location, $"{field.Coordinate}: @percentage is for a Float of a node, and names two counts beside it that have @disclosure.");
        }

        return percentage;
    }

    private static bool IsOnNode(FieldDefinition field) => AppliedDirective.Find(field.DeclaringType.AppliedDirectives, "node") is not null;

    private static bool IsCount(FieldDefinition field, string name) =>
        (field.DeclaringType as ImplementingType)?.FindField(name) is { } count && count.Type.Named.Name is "Int" or "Long" && AppliedDirective.Find(count.AppliedDirectives, "disclosure") is not null;
}
