using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

internal sealed partial class DocumentGenerator
{
    private bool _comesInParts;
    private int _labelCount;

    private bool IsStreamed(FieldDefinition field) => _comesInParts && field.Type.Nullable is ListType && !field.DeclaringType.Name.StartsWith("__", StringComparison.Ordinal) && !chance.OneIn(3);

    private void WriteStream()
    {
        Write("@", "stream");
        var arguments = Written(() =>
        {
            WriteLabel();
            WriteCondition();
            if (chance.OneIn(2))
            {
                Write("initialCount", ":");
                if (chance.OneIn(4))
                {
                    WriteVariable(BuiltInScalars.Int.AsNonNull(), hasLocationDefault: true);
                }
                else
                {
                    Write(chance.OneIn(12) ? "-1" : chance.Of(["0", "1", "2", "3"]));
                }
            }
        });
        WriteInParentheses(arguments);
    }

    private void WriteDefer()
    {
        if (!_comesInParts || chance.OneIn(3))
        {
            return;
        }

        Write("@", "defer");
        WriteInParentheses(Written(() =>
        {
            WriteLabel();
            WriteCondition();
        }));
    }

    private void WriteLabel()
    {
        if (chance.OneIn(2))
        {
            Write("label", ":", $"\"l{_labelCount++}\"");
        }
    }

    private void WriteCondition()
    {
        if (chance.OneIn(5))
        {
            Write("if", ":");
            if (chance.OneIn(2))
            {
                WriteVariable(BuiltInScalars.Boolean.AsNonNull(), hasLocationDefault: true);
            }
            else
            {
                Write(chance.OneIn(2) ? "true" : "false");
            }
        }
    }

    private void WriteInParentheses(List<string> arguments)
    {
        if (arguments.Count > 0)
        {
            _tokens.AddRange(["(", .. arguments, ")"]);
        }
    }
}
