namespace Catalogue.GraphQL.Introspection;

public static partial class IntrospectionTypes
{
    private const string Sdl = """"
        "What a GraphQL service can do: its types, its directives and where each kind of operation starts."
        type __Schema {
          description: String
          "Every named type, built-in types included."
          types: [__Type!]!
          "Where queries start."
          queryType: __Type!
          "Where mutations start, if the service has any."
          mutationType: __Type
          "Where subscriptions start, if the service has any."
          subscriptionType: __Type
          "Every directive, built-in directives included."
          directives: [__Directive!]!
        }

        """
        A type. Its kind decides which fields have a value: named types have a name, objects and interfaces have fields,
        enums have values, input objects have input fields, and lists and non-null types have the type that they wrap.
        """
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          "Where a custom scalar is specified."
          specifiedByURL: String
          "The fields of an object or interface."
          fields(includeDeprecated: Boolean! = false): [__Field!]
          "The interfaces that an object or interface implements."
          interfaces: [__Type!]
          "The objects that a value of an interface or union can be."
          possibleTypes: [__Type!]
          "The values of an enum."
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          "The fields of an input object."
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          "What a list or non-null type wraps."
          ofType: __Type
          "Whether exactly one field of an input object must be given."
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind {
          SCALAR
          OBJECT
          INTERFACE
          UNION
          ENUM
          INPUT_OBJECT
          LIST
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default value as GraphQL text."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive: how a document changes the way in which it is executed or validated."
        type __Directive {
          name: String!
          description: String
          "Whether it may be applied several times at one place."
          isRepeatable: Boolean!
          "Where it may be applied."
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "The places of a document that a directive may be applied to."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """";
}
