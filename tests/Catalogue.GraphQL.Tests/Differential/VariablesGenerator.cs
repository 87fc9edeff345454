using System.Text;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Writes the JSON of variables, right or with about one value in a few wrong.</summary>
internal sealed class VariablesGenerator(Chance chance, bool isWrong)
{
    private const int MostDepth = 4;

    private static readonly string[] Strays =
        ["1", "1.5", "2147483648", "-2147483649", "1e3", "1e400", "\"x\"", "\"\"", "\"RED\"", "true", "null", "[]", "{}", "[[1]]", "[null]", "{\"x\":1}", "{\"id\":\"1\",\"name\":null}"];

    private static readonly string[] Strings = ["\"\"", "\"text\"", "\"\\u00e9 \\ud83d\\ude00 \\\" \\\\ \\/\\b\\f\\n\\r\\t\"", "\"12\""];

    private readonly StringBuilder _json = new();

    public string Write(IEnumerable<DraftVariable> variables)
    {
        _json.Append('{');
        foreach (var variable in variables)
        {
            if (Strikes(6) || ((variable.DefaultValue is not null || variable.Type is not NonNullType) && chance.OneIn(3)))
            {
                continue;
            }

            WriteName(variable.Name);
            WriteValue(variable.Type, 1);
        }

        if (chance.OneIn(8))
        {
            WriteName("noSuchVariable");
            _json.Append(chance.Of(Strays));
        }

        return _json.Append('}').ToString();
    }

    private bool Strikes(int oneIn) => isWrong && chance.OneIn(oneIn);

    private void WriteName(string name)
    {
        Separate();
        _json.Append('"').Append(name).Append("\":");
    }

    private void Separate() => _json.Append(_json[^1] is '{' or '[' ? "" : ",");

    private void WriteValue(GraphQLType type, int depth)
    {
        if (Strikes(6) && !(type.Named.Name == "ID"))
        {
            _json.Append(chance.Of(Strays));
            return;
        }

        if (type is not NonNullType && chance.OneIn(6))
        {
            _json.Append("null");
            return;
        }

        switch (type.Nullable)
        {
            case ListType list: WriteList(list, depth); break;
            case InputObjectType inputObject: WriteObject(inputObject, depth); break;
            case EnumType enumType: _json.Append('"').Append(chance.Of(enumType.Values).Name).Append('"'); break;
            default: _json.Append(Scalar(type.Named.Name)); break;
        }
    }

    private void WriteList(ListType type, int depth)
    {
        if (chance.OneIn(4))
        {
            WriteValue(type.Named.AsNonNull(), depth);
            return;
        }

        _json.Append('[');
        for (var i = depth < MostDepth ? chance.Below(3) : 0; i > 0; i--)
        {
            Separate();
            WriteValue(type.OfType, depth + 1);
        }

        _json.Append(']');
    }

    private void WriteObject(InputObjectType type, int depth)
    {
        _json.Append('{');
        var only = type.IsOneOf && !Strikes(4) ? (depth < MostDepth ? chance.Of(type.Fields) : type.Fields[0]) : null;
        foreach (var field in type.Fields)
        {
            if (type.IsOneOf && only is not null ? field == only : field.IsRequired ? !Strikes(6) : depth < MostDepth && chance.OneIn(3))
            {
                WriteName(Strikes(12) ? field.Name + "x" : field.Name);
                WriteValue(only is null ? field.Type : field.Type.AsNonNull(), depth + 1);
            }
        }

        _json.Append('}');
    }

    /// <summary>An ID is never written as 1.0, which is not an ID (section 3.5.5) and which JavaScript cannot tell from 1.</summary>
    private string Scalar(string name) => name switch
    {
        "Int" => chance.Of(["0", "-0", "1", "-42", "2147483647", "1.0", "1e3"]),
        "Float" => chance.Of(["0", "-0.5", "1e-7", "3", "1.7976931348623157e308", "0.1"]),
        "String" => chance.Of(Strings),
        "Boolean" => chance.OneIn(2) ? "true" : "false",
        "ID" => chance.OneIn(2) ? chance.Of(Strings) : chance.Of(["1", "-12", "9007199254740991"]),
        _ => chance.Of(["\"x\"", "1", "1.5", "true", "[1,[null,\"a\"]]", "{\"a\":{\"b\":[]}}", "12345678901234567890"]),
    };
}
