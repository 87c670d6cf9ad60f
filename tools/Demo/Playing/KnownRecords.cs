using Platform.Core;

namespace Platform.Demo.Playing;

/// <summary>The city's records that the story uses.</summary>
internal sealed class KnownRecords
{
    private readonly Func<CancellationToken, Task<SignedInUser>> _reader;
    private readonly DivisionCode _city;

    public KnownRecords(DivisionCode city, Func<CancellationToken, Task<SignedInUser>> reader)
    {
        (_city, _reader) = (city, reader);
        Divisions = Of<DivisionRecord, DivisionCode>(d => d.Code, "divisions?level=township", "divisions?level=village");
        Institutions = Of<InstitutionRecord, DivisionCode>(i => i.Division, "institutions");
        Contracts = Of<ContractRecord, (DivisionCode, DivisionCode)>(c => (c.Superior, c.Division), "contracts?year=2026");
        Milestones = Of<MilestoneRecord, (DivisionCode, string)>(m => (m.Division, m.Title), "milestones?year=2026");
        Documents = Of<DocumentRecord, (DivisionCode, string)>(d => (d.Division, d.Title), "documents?year=2026");
        Posts = Of<PostRecord, (DivisionCode, string)>(p => (p.Division, p.Post), "posts");
        Investments = Of<InvestmentRecord, (DivisionCode, string)>(i => (i.Division, i.Name), "investments");
        Assessments = Of<AssessmentRecord, (Guid, string)>(a => (a.InstitutionId, a.Standard), "assessments");
        Forces = Of<ForceRecord, (DivisionCode, string)>(f => (f.Division, f.Name), "forces");
        Agreements = Of<AgreementRecord, (DivisionCode, Guid)>(a => (a.Division, a.ForceId), "agreements");
        Mobilizations = Of<MobilizationRecord, string>(m => m.Need.Incident ?? "", "mobilizations");
    }

    /// <summary>The townships and villages in today's directory.</summary>
    public RecordCache<DivisionCode, DivisionRecord> Divisions { get; }

    public RecordCache<DivisionCode, InstitutionRecord> Institutions { get; }

    /// <summary>By superior and inferior.</summary>
    public RecordCache<(DivisionCode Superior, DivisionCode Inferior), ContractRecord> Contracts { get; }

    public RecordCache<(DivisionCode Place, string Title), MilestoneRecord> Milestones { get; }

    public RecordCache<(DivisionCode Place, string Title), DocumentRecord> Documents { get; }

    public RecordCache<(DivisionCode Place, string Post), PostRecord> Posts { get; }

    public RecordCache<(DivisionCode Place, string Name), InvestmentRecord> Investments { get; }

    public RecordCache<(Guid Institution, string Standard), AssessmentRecord> Assessments { get; }

    public RecordCache<(DivisionCode Place, string Name), ForceRecord> Forces { get; }

    public RecordCache<(DivisionCode Bureau, Guid Force), AgreementRecord> Agreements { get; }

    /// <summary>By the reference of the incident; of forces asked one after the other the last.</summary>
    public RecordCache<string, MobilizationRecord> Mobilizations { get; }

    private RecordCache<TKey, TRecord> Of<TRecord, TKey>(Func<TRecord, TKey> key, params string[] collections)
        where TKey : notnull =>
        new(async ct =>
        {
            var reader = await _reader(ct);
            var records = new Dictionary<TKey, TRecord>();
            foreach (var collection in collections)
            {
                foreach (var record in await reader.ListAsync<TRecord>(_city, collection, ct))
                {
                    records[key(record)] = record;
                }
            }

            return records;
        });
}
