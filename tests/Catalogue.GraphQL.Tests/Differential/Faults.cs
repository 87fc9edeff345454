namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Which rules a document does not keep: up to three of them, each at some of the places where it could be kept.</summary>
internal sealed class Faults
{
    private readonly Chance _chance;
    private readonly HashSet<Fault> _active = [];
    private readonly int _oneIn;

    public Faults(Chance chance, int most)
    {
        _chance = chance;
        _oneIn = 2 + chance.Below(6);
        for (var i = 0; i < most; i++)
        {
            _active.Add(chance.Of(Enum.GetValues<Fault>()));
        }
    }

    public bool Strike(Fault fault) => _active.Contains(fault) && _chance.OneIn(_oneIn);
}
