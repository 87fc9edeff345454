namespace Catalogue.GraphQL.Language;

internal ref partial struct Lexer
{
    /// <summary>Reads an integer or a float (sections 2.10.1 and 2.10.2).</summary>
    private Token ReadNumber()
    {
        var start = position;
        var kind = TokenKind.Int;
        ReadIntegerPart();
        if (Current == '.')
        {
            kind = TokenKind.Float;
            position++;
            ReadDigits();
        }

        if (Current is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            position++;
            if (Current is (byte)'+' or (byte)'-')
            {
                position++;
            }

            ReadDigits();
        }

        if (Current == '.' || IsNameStart(Current))
        {
            throw Error($"Invalid number, expected digit but got: {DescribeCharacter()}.");
        }

        return new Token(kind, start, position, line, ColumnOf(start));
    }

    private void ReadIntegerPart()
    {
        if (Current == '-')
        {
            position++;
        }

        if (Current != '0')
        {
            ReadDigits();
            return;
        }

        position++;
        if (IsDigit(Current))
        {
            throw Error($"Invalid number, unexpected digit after 0: {DescribeCharacter()}.");
        }
    }

    private void ReadDigits()
    {
        if (!IsDigit(Current))
        {
            throw Error($"Invalid number, expected digit but got: {DescribeCharacter()}.");
        }

        while (IsDigit(Current))
        {
            position++;
        }
    }
}
