using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>The directives that every schema has (section 3.13), shared by all schemas.</summary>
public static class BuiltInDirectives
{
    private const string DefaultDeprecationReason = "No longer supported";

    private const string Sdl = """"
        "Includes this selection only when the argument is true."
        directive @include(
          "Included when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Skips this selection when the argument is true."
        directive @skip(
          "Skipped when true."
          if: Boolean!
        ) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks an element of the schema that should no longer be used."
        directive @deprecated(
          "Why it is deprecated and what to use instead, in CommonMark."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Names the specification of a custom scalar."
        directive @specifiedBy(
          "Where the format, the parsing and the serialization of the scalar are specified."
          url: String!
        ) on SCALAR

        "Marks an input object of which exactly one field must be given, and that not null."
        directive @oneOf on INPUT_OBJECT
        """";

    private const string IncrementalSdl = """
        "Lets a fragment come later than the rest of the response."
        directive @defer(
          "Deferred when true."
          if: Boolean! = true
          "Tells the fragment from others; no two deferred fragments or streamed lists of a document have the same label."
          label: String
        ) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Lets the items of a list come later than the rest of the response."
        directive @stream(
          "How many items come with the rest of the response."
          initialCount: Int! = 0
          "Streamed when true."
          if: Boolean! = true
          "Tells the list from others; no two deferred fragments or streamed lists of a document have the same label."
          label: String
        ) on FIELD
        """;

    /// <summary>All five: include, skip, deprecated, specifiedBy, oneOf.</summary>
    public static ImmutableArray<DirectiveDefinition> All { get; } = Make(Sdl);

    /// <summary>The directives of incremental delivery, defer and stream: of a later draft, and only in schemas that ask for them.</summary>
    public static ImmutableArray<DirectiveDefinition> Incremental { get; } = Make(IncrementalSdl);

    /// <summary><c>@include</c>.</summary>
    public static DirectiveDefinition Include => All[0];

    /// <summary><c>@skip</c>.</summary>
    public static DirectiveDefinition Skip => All[1];

    internal static string? DeprecationReason(ImmutableArray<DirectiveNode> applied) => Find(applied, "deprecated") is { } deprecated
        ? TextArgument(deprecated, "reason") ?? DefaultDeprecationReason
        : null;

    internal static string? SpecifiedByUrl(ImmutableArray<DirectiveNode> applied) =>
        Find(applied, "specifiedBy") is { } specifiedBy ? TextArgument(specifiedBy, "url") : null;

    internal static bool IsOneOf(ImmutableArray<DirectiveNode> applied) => Find(applied, "oneOf") is not null;

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> applied, string name) =>
        applied.FirstOrDefault(directive => directive.Name == name);

    private static string? TextArgument(DirectiveNode directive, string name) =>
        (directive.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value as StringValueNode)?.Value;

    private static ImmutableArray<DirectiveDefinition> Make(string sdl)
    {
        var documents = new SchemaDocuments([Parser.Parse(sdl, ParserLimits.Schema)]);
        return new SchemaBuilder(documents, BuiltInScalars.All, ImmutableDictionary<string, ScalarCoercion>.Empty).Directives;
    }
}
