using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Members.Consumers;

/// <summary>A training's certificate was issued, corrected or revoked: the skill is updated in every team the holder serves in.</summary>
public sealed class CertifyMembers(RescueTeamsDb db) : IConsumer<CertificateChanged>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<CertificateChanged> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var certificate = await db.KnownAsync(message.CertificateId, () => KnownCertificate.Of(message.CertificateId), ct);
        if (!certificate.Learn(message.Revision, message.Now))
        {
            return;
        }

        await db.SaveChangesAsync(ct);
        string[] hashes = [.. new[] { certificate.IdKey, certificate.PhoneKey }.OfType<string>()];
        var candidates = await db.Persons.Where(p => hashes.Contains(p.IdKey!) || hashes.Contains(p.PhoneKey!)).ToListAsync(ct);
        foreach (var person in candidates.Where(certificate.IsOf))
        {
            var certified = (await db.CertificatesOfAsync([person.IdKey, person.PhoneKey], ct)).Prove(person).ToList();
            (await db.Members.Where(m => m.Person == person.Key && m.LeftOn == null).ToListAsync(ct)).ForEach(m => m.Certify(certified));
        }

        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The holders of the known certificates.</summary>
internal static class HeldCertificates
{
    /// <summary>Those that can be of persons with these hashes, not tracked.</summary>
    public static Task<List<KnownCertificate>> CertificatesOfAsync(this RescueTeamsDb db, IEnumerable<string?> hashes, CancellationToken ct)
    {
        var known = hashes.OfType<string>().ToList();
        return db
            .Certificates.AsNoTracking()
            .Where(c => !c.Revoked && (known.Contains(c.IdKey!) || known.Contains(c.PhoneKey!)))
            .ToListAsync(ct);
    }

    /// <summary>What those of one person prove.</summary>
    public static IEnumerable<Skill> Prove(this IEnumerable<KnownCertificate> certificates, Person person) =>
        certificates.Where(c => c.IsOf(person)).OrderBy(c => c.Id).Select(c => c.Skill);
}
