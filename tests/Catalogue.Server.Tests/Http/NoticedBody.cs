namespace Catalogue.Server.Tests.Http;

/// <summary>A body to whose reader something happens when the first bytes arrive.</summary>
internal sealed class NoticedBody(Action onFirst) : MemoryStream
{
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var isFirst = Length == 0;
        await base.WriteAsync(buffer, cancellationToken);
        if (isFirst)
        {
            onFirst();
        }
    }
}
