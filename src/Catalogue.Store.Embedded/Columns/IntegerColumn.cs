using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

internal sealed class IntegerColumn(Property property, NumberChunk<long>[] chunks) : NumberColumn<long>(property, chunks)
{
    protected override PlanValue ToValue(long number) => new PlanValue.Integer(number);

    protected override ChunkWriter<NumberChunk<long>> NewWriter() => new NumberChunkWriter<long>(value => ((PlanValue.Integer)value).Value);

    protected override StoredColumn Of(NumberChunk<long>[] all) => new IntegerColumn(Property, all);
}
