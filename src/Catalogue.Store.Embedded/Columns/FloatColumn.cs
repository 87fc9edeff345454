using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

internal sealed class FloatColumn(Property property, NumberChunk<double>[] chunks) : NumberColumn<double>(property, chunks)
{
    protected override PlanValue ToValue(double number) => new PlanValue.Float(number);

    protected override ChunkWriter<NumberChunk<double>> NewWriter() => new NumberChunkWriter<double>(value => ((PlanValue.Float)value).Value);

    protected override StoredColumn Of(NumberChunk<double>[] all) => new FloatColumn(Property, all);
}
