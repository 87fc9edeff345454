using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>The errors of one validation, up to the limit.</summary>
internal sealed class ValidationErrors(int maxErrors)
{
    // Names are repeated in messages, and a name can be as long as a request.
    private const int LongestMessage = 1_000;

    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();

    public bool IsFull => _errors.Count >= maxErrors;

    public bool IsEmpty => _errors.Count == 0;

    public void Report(ValidationRule rule, string message, params ReadOnlySpan<Location> places)
    {
        if (IsFull)
        {
            return;
        }

        var locations = ImmutableArray.CreateBuilder<SourceLocation>(places.Length);
        foreach (var place in places)
        {
            locations.Add(place.ToSourceLocation());
        }

        Report(new GraphQLError(message)
        {
            Locations = locations.MoveToImmutable(),
            Extensions = [new("specifiedBy", rule.SpecifiedBy)],
        });
    }

    public void Report(GraphQLError error)
    {
        if (!IsFull)
        {
            _errors.Add(error.Message.Length > LongestMessage ? error with { Message = Cut(error.Message) } : error);
        }
    }

    private static string Cut(string message)
    {
        var end = char.IsHighSurrogate(message[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage;
        return string.Concat(message.AsSpan(0, end), "...");
    }

    public ImmutableArray<GraphQLError> ToImmutable() => _errors.ToImmutable();
}
