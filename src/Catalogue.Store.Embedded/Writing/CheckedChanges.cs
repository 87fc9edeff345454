using Catalogue.Plan.Changes;
using Catalogue.Store.Embedded.Graph;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>A change set after its check: its faults, or what it comes to.</summary>
internal sealed record CheckedChanges(IReadOnlyList<ChangeFault> Faults, GraphChanges Changes, int Unchanged);
