using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>All that the policy says about one edge type; <paramref name="Fields"/> by the ordinals of its properties.</summary>
internal sealed record EdgeRules(EdgeType Type, Place At, RowRules Rows, ImmutableArray<FieldRule> Fields, EdgeWrites Writes);
