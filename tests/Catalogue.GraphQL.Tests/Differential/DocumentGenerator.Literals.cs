using System.Globalization;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Differential;

internal sealed partial class DocumentGenerator
{
    private static readonly string[] Ints = ["0", "-0", "1", "42", "-7", "2147483647", "-2147483648"];
    private static readonly string[] Floats = ["0.0", "-0.5", "1e3", "1.5E-7", "3", "123456789.125", "1e308", "12345678901234567890"];

    private static readonly string[] Strings =
    [
        "\"\"", "\"text\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9 \\u{1F600} \\uD83D\\uDE00\"", "\"é😀\"", "\"\"\"\"\"\"",
        "\"\"\"block \\\"\"\" \"quoted\" \\n\"\"\"", "\"\"\"\n    two\n      lines\n  \"\"\"", "\"\"\"\r\n\ta\r  b\n\n\"\"\"", "\"42\"", "\"# no comment\"",
    ];

    private static readonly string[] Strays =
    [
        "1", "-1", "2147483648", "-2147483649", "1.5", "1e400", "99999999999999999999999999", "\"text\"", "\"RED\"", "true", "false", "null", "RED", "NO_SUCH_VALUE", "SMALL",
    ];

    private void WriteScalar(string name, int depth, bool isConstant)
    {
        switch (name)
        {
            case "Int": Write(chance.OneIn(2) ? chance.Of(Ints) : chance.Below(100).ToString(CultureInfo.InvariantCulture)); break;
            case "Float": Write(chance.Of(Floats)); break;
            case "String": Write(StringLiteral()); break;
            case "Boolean": Write(chance.OneIn(2) ? "true" : "false"); break;
            case "ID": Write(chance.OneIn(2) ? chance.Of(Strings) : chance.Of(["1", "-12", "0", "123456789012345678901234567890"])); break;
            default: WriteAny(depth, isConstant); break;
        }
    }

    private string StringLiteral() => chance.Of(Strings);

    /// <summary>Any literal, for a scalar that takes any.</summary>
    private void WriteAny(int depth, bool isConstant)
    {
        var choice = chance.Below(8);
        if (choice >= 2 || depth >= MostValueDepth)
        {
            Write(chance.Of(chance.OneIn(2) ? Floats : Strings));
            return;
        }

        Write(choice == 0 ? "[" : "{");
        for (var i = 0; i < chance.Below(3); i++)
        {
            if (choice == 1)
            {
                Write($"k{i}", ":");
            }

            WriteAny(depth + 1, isConstant);
        }

        Write(choice == 0 ? "]" : "}");
    }

    private void WriteStrayLiteral()
    {
        switch (chance.Below(6))
        {
            case 0: Write("[", chance.Of(Strays), "]"); break;
            case 1: Write("{", chance.OneIn(2) ? "x" : "noSuchField", ":", chance.Of(Strays), "}"); break;
            default: Write(chance.Of(Strays)); break;
        }
    }

    private void WriteDirectives(DirectiveLocation location)
    {
        while (chance.OneIn(9) || faults.Strike(Fault.Directive))
        {
            var isFault = faults.Strike(Fault.Directive);
            var candidates = schema.Directives.Where(directive => isFault || (directive.Locations.Contains(location) && directive.Name is not ("defer" or "stream"))).ToList();
            if (candidates.Count == 0)
            {
                return;
            }

            var definition = chance.Of(candidates);
            Write("@", isFault && chance.OneIn(3) ? "noSuchDirective" : definition.Name);
            WriteArguments(definition.Arguments, isConstant: location == DirectiveLocation.VariableDefinition);
            if (!definition.IsRepeatable && !isFault)
            {
                return;
            }
        }
    }
}
