using System.Collections.Immutable;
using Catalogue.Engine.Quality;
using Catalogue.GraphQL;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>What became of a root field of a mutation.</summary>
/// <param name="Faults">Why nothing was changed; empty where it was.</param>
/// <param name="Withheld">Statistics that were not published as given.</param>
/// <param name="Subjects">The nodes that the changes are about, where they were made.</param>
/// <param name="Failure">Why it is not known, or was not tried; then all else is empty.</param>
internal sealed record MutationAnswer(ImmutableArray<MutationFault> Faults, ImmutableArray<Suppression> Withheld, ImmutableArray<NodeId> Subjects, GraphQLError? Failure = null)
{
    public bool IsMade => Failure is null && Faults.IsEmpty;

    public static MutationAnswer Refused(IEnumerable<MutationFault> faults) => new([.. faults], [], []);

    public static MutationAnswer Failed(GraphQLError failure) => new([], [], [], failure);
}
