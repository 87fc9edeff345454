using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>
/// One change of a set in the order in which it is dealt with: it asks about the state before, is proposed or found to be
/// impossible, asks about the state after and is judged. Every answer is one that the view of the principal gives.
/// </summary>
internal abstract class WantedChange
{
    /// <summary>The node that the change is about.</summary>
    public abstract NodeId Subject { get; }

    /// <summary>Asks what it must know of the state before all changes.</summary>
    public abstract void Ask(Questions before, Draft draft);

    /// <summary>Adds what it comes to, or why it cannot be made.</summary>
    public abstract void Propose(Draft draft);

    /// <summary>Asks what must hold of the state after all changes.</summary>
    public virtual void AskAfter(Questions after, Draft draft)
    {
    }

    /// <summary>Adds why what it came to cannot be.</summary>
    public virtual void Judge(Draft draft)
    {
    }
}
