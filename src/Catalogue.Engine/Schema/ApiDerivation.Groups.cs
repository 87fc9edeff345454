using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>All rows of a list in groups of equal values.</summary>
internal sealed partial class ApiDerivation
{
    private void DeriveGroups(NodeType type)
    {
        if (!type.Properties.Any(IsGroupKey))
        {
            return;
        }

        DeriveGroupKeys(type);
        DeriveGroupConnection(type);
        DeriveGroupInputs(type);
    }

    /// <summary>The fields of a connection that speak of all its rows together.</summary>
    private static string SummaryFields(NodeType type)
    {
        var groups = $"""

              "The same rows in groups of equal values, in the order of these unless `order` says otherwise. The different values of a property are its groups."
              groups(by: [{type.Name}GroupKey!]!, having: {type.Name}GroupFilter, order: [{type.Name}GroupOrder!], first: Int, after: String, last: Int, before: String): {type.Name}GroupConnection! @cost(weight: "10") {SizeDirective(PageSizes.Usual)}
            """;
        return $"""
              "What all rows come to, regardless of the page."
              aggregate: {type.Name}Aggregate! @cost(weight: "10"){(type.Properties.Any(IsGroupKey) ? groups : string.Empty)}
            """;
    }

    private void DeriveGroupKeys(NodeType type)
    {
        sdl.AppendLine($"\"By what {type.Plural} are grouped: one to three of these. Those without a value are a group, too.\"\nenum {type.Name}GroupKey {{");
        foreach (var property in type.Properties.Where(IsGroupKey))
        {
            sdl.AppendLine($"  {CatalogueSchema.ConstantCase(property.Name)}");
        }

        sdl.AppendLine($"}}\n\"What all rows of a group have in common. Null where there is no value, and where they were not grouped by it.\"\ntype {type.Name}GroupValues {{");
        foreach (var property in type.Properties.Where(IsGroupKey))
        {
            meanings.Add($"{type.Name}GroupValues.{property.Name}", new FieldMeaning.GroupedBy(type, property));
            sdl.AppendLine($"  {property.Name}: {ScalarName(property)}");
        }

        sdl.AppendLine("}");
    }

    private void DeriveGroupConnection(NodeType type) => sdl.AppendLine($$"""
        "A group of {{type.Plural}} with equal values."
        type {{type.Name}}Group {
          key: {{type.Name}}GroupValues!
          "How many there are in it."
          count: Int!
          aggregate: {{type.Name}}Aggregate!
        }
        "A page of groups."
        type {{type.Name}}GroupConnection {
          nodes: [{{type.Name}}Group!]!
          edges: [{{type.Name}}GroupEdge!]!
          pageInfo: PageInfo!
          "How many groups there are in all, regardless of the page."
          totalCount: Int!
        }
        type {{type.Name}}GroupEdge {
          "The place after or before which another page begins."
          cursor: String!
          node: {{type.Name}}Group!
        }
        """);

    private void DeriveGroupInputs(NodeType type)
    {
        sdl.AppendLine($$"""
            "Conditions on groups of {{type.Plural}}. All that is given must hold."
            input {{type.Name}}GroupFilter {
              and: [{{type.Name}}GroupFilter!]
              or: [{{type.Name}}GroupFilter!]
              not: {{type.Name}}GroupFilter
              count: IntFilter
            """);
        foreach (var property in type.Properties.Where(IsAggregated))
        {
            sdl.AppendLine($"  {property.Name}: {AggregateKind.Of(property)}AggregateFilter");
        }

        sdl.AppendLine($"}}\n\"One key by which groups of {type.Plural} are ordered: how many there are in a group, or a value by which they are grouped. Ties are broken by the values.\"\ninput {type.Name}GroupOrder @oneOf {{\n  count: OrderDirection");
        foreach (var property in type.Properties.Where(IsGroupKey))
        {
            sdl.AppendLine($"  {property.Name}: OrderDirection");
        }

        sdl.AppendLine("}");
    }

    // Hardly two rows have an equal id, text or measure. A published count is not spread out by its values either, extremes and all.
    private static bool IsGroupKey(Property property) => IsAggregated(property)
        && property.Disclosure is null
        && property.Type is not (PropertyType.Id or PropertyType.Text or PropertyType.Float);
}
