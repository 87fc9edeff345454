using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL.Language;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access.Oracle;

/// <summary>A document with the values of its variables, and its fields as they are collected for an object. A value is JSON, an enum its name; what is not given is not there.</summary>
internal sealed class PlainRequest
{
    private readonly Dictionary<string, FragmentDefinitionNode> fragments;
    private readonly JsonObject variables;

    public PlainRequest(string query, string variables)
    {
        var document = Parser.Parse(Encoding.UTF8.GetBytes(query), ParserLimits.Operation);
        fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        this.variables = JsonNode.Parse(variables) as JsonObject ?? [];
        foreach (var variable in operation.VariableDefinitions.Where(variable => variable.DefaultValue is not null && !this.variables.ContainsKey(variable.Variable.Name)))
        {
            this.variables[variable.Variable.Name] = ValueOf(variable.DefaultValue);
        }

        Root = [operation.SelectionSet];
    }

    public List<SelectionSetNode> Root { get; }

    /// <summary>The fields that selection sets select on an object of a type, those of one response name as one, in the order in which the names come first.</summary>
    public List<Field> FieldsOf(List<SelectionSetNode> sets, string type, bool isNode = false)
    {
        var fields = new List<Field>();
        foreach (var set in sets)
        {
            Collect(set, type, isNode, fields);
        }

        return fields;
    }

    /// <summary>The properties by which <c>groups</c> groups.</summary>
    public static List<Property> KeysOf(Field groups, NodeType type) =>
        [.. (groups.Arguments["by"] as JsonArray ?? []).Select(name => type.Properties.First(property => CatalogueSchema.ConstantCase(property.Name) == (string?)name)).Distinct()];

    private void Collect(SelectionSetNode set, string type, bool isNode, List<Field> fields)
    {
        foreach (var selection in set.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(field, fields);
                    break;
                case InlineFragmentNode fragment when Fits(fragment.TypeCondition?.Name, type, isNode):
                    Collect(fragment.SelectionSet, type, isNode, fields);
                    break;
                case FragmentSpreadNode spread when Fits(fragments[spread.Name].TypeCondition.Name, type, isNode):
                    Collect(fragments[spread.Name].SelectionSet, type, isNode, fields);
                    break;
            }
        }
    }

    private void Add(FieldNode node, List<Field> fields)
    {
        var response = node.Alias ?? node.Name;
        var field = fields.Find(one => one.Response == response);
        if (field is null)
        {
            fields.Add(field = new Field(node.Name, response, ArgumentsOf(node.Arguments), [], $"({string.Join(',', new[] { "where", "order", "by", "having" }.Select(name => Printed(node, name)))})"));
        }

        if (node.SelectionSet is { } set)
        {
            field.Sets.Add(set);
        }
    }

    private static string Printed(FieldNode node, string argument) =>
        node.Arguments.FirstOrDefault(one => one.Name == argument) is { } given ? Printer.Print(given.Value) : "";

    private static bool Fits(string? condition, string type, bool isNode) => condition is null || condition == type || (isNode && condition == "Node");

    private bool IsIncluded(SelectionNode selection) => selection.Directives.All(directive => (directive.Name, (bool?)ArgumentsOf(directive.Arguments)["if"]) is not (("include", false) or ("skip", true)));

    private JsonObject ArgumentsOf(IEnumerable<ArgumentNode> arguments) =>
        new(arguments.Where(argument => IsGiven(argument.Value)).Select(argument => KeyValuePair.Create(argument.Name, ValueOf(argument.Value))));

    private bool IsGiven(ValueNode value) => value is not VariableNode variable || variables.ContainsKey(variable.Name);

    private JsonNode? ValueOf(ValueNode? value) => value switch
    {
        VariableNode variable => variables[variable.Name]?.DeepClone(),
        BooleanValueNode flag => flag.Value,
        IntValueNode or FloatValueNode => JsonNode.Parse(Printer.Print(value)),
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        ListValueNode list => new JsonArray([.. list.Values.Select(ValueOf)]),
        ObjectValueNode entries => new JsonObject(entries.Fields.Where(field => IsGiven(field.Value)).Select(field => KeyValuePair.Create(field.Name, ValueOf(field.Value)))),
        _ => null,
    };

    /// <summary>A field that is selected, once or several times under one name.</summary>
    /// <param name="Name">Its name in the schema.</param>
    /// <param name="Response">Its name in the response.</param>
    /// <param name="Arguments">What was given.</param>
    /// <param name="Sets">What is selected of it.</param>
    /// <param name="Scope">Its filter and order as they are written: cursors of another are other cursors.</param>
    internal sealed record Field(string Name, string Response, JsonObject Arguments, List<SelectionSetNode> Sets, string Scope)
    {
        public string? Text(string argument) => (string?)Arguments[argument];

        public int Number(string argument, int otherwise) => (int?)Arguments[argument] ?? otherwise;
    }
}
