using Catalogue.Plan.Model;

namespace Catalogue.Policy.Tests;

/// <summary>A model with one of everything that rules can speak of, and a policy for it to vary.</summary>
internal static class SmallModel
{
    public const string Sdl = """
        scalar Text
        scalar Long
        scalar DateTime
        scalar Date
        interface Node { id: ID! }
        enum Status { OPEN CLOSED }
        type Book implements Node @node {
          id: ID!
          title: Text
          status: Status!
          secret: Boolean
          pages: Int
          sold: Long
          printed: Date
          tags: [String!]
          owner: String
          shelf: Shelf! @relationship(type: "ON_SHELF", direction: OUT)
          readers: [Reader!] @relationship(type: "READS", direction: IN, properties: "Reading", order: "name")
        }
        type Shelf implements Node @node {
          id: ID!
          books: [Book!] @relationship(type: "ON_SHELF", direction: IN, order: "pages")
        }
        type Reader implements Node @node {
          id: ID!
          name: String
          reads: [Book!] @relationship(type: "READS", direction: OUT, properties: "Reading")
        }
        type Reading @edge {
          since: DateTime!
          until: DateTime
        }
        """;

    public const string Policy = """
        version: 1
        audiences:
          ANONYMOUS: { means: { fr: tous, en: everyone }, obtain: { fr: Rien., en: Nothing. } }
          REGISTERED: { means: { fr: les inscrits, en: users }, obtain: { fr: Un compte., en: An account. } }
          GRANTED: { means: { fr: les lecteurs, en: readers }, obtain: { fr: Lire., en: Read. } }
          STEWARD: { means: { fr: les gardiens, en: stewards }, obtain: { fr: Garder., en: Keep. } }
          AUDITOR: { means: { fr: les auditeurs, en: auditors }, obtain: { fr: Un rôle., en: A role. } }
          ADMIN: { means: { fr: les admins, en: admins }, obtain: { fr: Un rôle., en: A role. } }
        types:
          Book:
            says: { fr: Les livres., en: Books. }
            granted: exists readers where id in principal.projects and edge.until > now
            steward: principal.roles has steward
            visible: ANONYMOUS
            properties:
              id: ANONYMOUS
              title: ANONYMOUS
              status: ANONYMOUS
              secret: ANONYMOUS
              pages: ANONYMOUS
              sold: ANONYMOUS
              printed: ANONYMOUS
              tags: ANONYMOUS
              owner: ANONYMOUS
            relations:
              shelf: ANONYMOUS
              readers: ANONYMOUS
          Shelf:
            says: { fr: Les rayons., en: Shelves. }
            visible: ANONYMOUS
            properties:
              id: ANONYMOUS
            relations:
              books: ANONYMOUS
          Reader:
            says: { fr: Les lecteurs., en: Readers. }
            visible: ANONYMOUS
            properties:
              id: ANONYMOUS
              name: ANONYMOUS
            relations:
              reads: ANONYMOUS
        edges:
          READS:
            properties:
              since: ANONYMOUS
              until: ANONYMOUS

        """;

    public static GraphModel Model { get; } = Documents.ModelOf(Sdl);

    /// <summary>The policy with one text, which must stand in it once, replaced.</summary>
    public static string With(string old, string replacement)
    {
        var text = Policy.ReplaceLineEndings("\n");
        Assert.Equal(2, text.Split(old).Length);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>The SDL with one text, which must stand in it once, replaced.</summary>
    public static string SdlWith(string old, string replacement)
    {
        Assert.Equal(2, Sdl.Split(old).Length);
        return Sdl.Replace(old, replacement, StringComparison.Ordinal);
    }

    public static PolicyResult Load(string yaml) => AccessPolicy.Load(yaml, "policy.yaml", Model, []);

    public static NodeType Type(string name) => Model.FindNodeType(name) ?? throw new ArgumentException($"No type {name}.", nameof(name));

    public static Property Property(string type, string name) =>
        Type(type).FindProperty(name) ?? throw new ArgumentException($"No property {name}.", nameof(name));
}
