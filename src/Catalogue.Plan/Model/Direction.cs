namespace Catalogue.Plan.Model;

/// <summary>Whether a relation follows its edges from their start (<see cref="Out"/>) or from their end (<see cref="In"/>).</summary>
public enum Direction
{
    Out,
    In,
}
