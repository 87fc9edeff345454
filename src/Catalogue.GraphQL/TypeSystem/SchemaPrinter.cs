using System.Text;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// Prints a schema as a type system document, in the layout of the reference implementation. Built-in types and directives are left out;
/// of applied directives the built-in ones are printed, because introspection tells no others.
/// </summary>
public static partial class SchemaPrinter
{
    private const string Indentation = "  ";
    private const string DefaultDeprecationReason = "No longer supported";

    /// <summary>The schema definition where it is not the default one, then directives, then types, each in definition order. Ends without a line terminator.</summary>
    public static string Print(Schema schema)
    {
        var directives = schema.Directives.Where(directive => !BuiltInDirectives.All.Any(builtIn => builtIn.Name == directive.Name));
        var types = schema.Types.Where(type => BuiltInTypes.Find(type.Name) is null);
        return string.Join(
            "\n\n",
            directives.Select(Print).Concat(types.Select(Print)).Prepend(PrintSchemaDefinition(schema)).Where(text => text.Length > 0));
    }

    /// <summary>The definition of a type.</summary>
    public static string Print(NamedType type)
    {
        var text = new StringBuilder();
        AppendDescription(text, type.Description, "", isFirst: true);
        switch (type)
        {
            case ScalarType scalar:
                text.Append("scalar ").Append(type.Name);
                AppendDirective(text, "specifiedBy", "url", scalar.SpecifiedByUrl);
                break;
            case ImplementingType implementing:
                AppendImplementing(text, implementing);
                break;
            case UnionType union:
                text.Append("union ").Append(type.Name).Append(union.Types.IsEmpty ? "" : " = ").AppendJoin(" | ", union.Types);
                break;
            case EnumType enumType:
                text.Append("enum ").Append(type.Name);
                AppendBlock(text, enumType.Values, AppendValue);
                break;
            case InputObjectType input:
                text.Append("input ").Append(type.Name).Append(input.IsOneOf ? " @oneOf" : "");
                AppendBlock(text, input.Fields, AppendInputField);
                break;
        }

        return text.ToString();
    }

    /// <summary>The definition of a directive.</summary>
    public static string Print(DirectiveDefinition directive)
    {
        var text = new StringBuilder();
        AppendDescription(text, directive.Description, "", isFirst: true);
        text.Append("directive @").Append(directive.Name);
        AppendArguments(text, directive.Arguments, "");
        text.Append(directive.IsRepeatable ? " repeatable on " : " on ")
            .AppendJoin(" | ", directive.Locations.Select(location => location.ToText()));
        return text.ToString();
    }

    private static string PrintSchemaDefinition(Schema schema)
    {
        var isDefault = schema.QueryType == schema.FindType("Query")
            && schema.MutationType == schema.FindType("Mutation")
            && schema.SubscriptionType == schema.FindType("Subscription");
        if ((isDefault && schema.Description is null) || schema is { QueryType: null, MutationType: null, SubscriptionType: null })
        {
            return "";
        }

        var text = new StringBuilder();
        AppendDescription(text, schema.Description, "", isFirst: true);
        text.Append("schema {\n");
        foreach (var operation in Enum.GetValues<OperationKind>())
        {
            if (schema.GetRootType(operation) is { } root)
            {
                text.Append(Indentation).Append(operation.ToText()).Append(": ").Append(root.Name).Append('\n');
            }
        }

        return text.Append('}').ToString();
    }
}
