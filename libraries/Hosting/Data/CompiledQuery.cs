using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Hosting.Data;

/// <summary>
/// A query of a hot path, translated once for each model instead of at each call (which takes about as long as the database does). One
/// process may have several models with the same types, and a compiled query belongs to one.
/// </summary>
/// <param name="compile">Calls <c>EF.CompileAsyncQuery</c> in one of its forms.</param>
/// <typeparam name="TQuery">The delegate that <paramref name="compile"/> returns.</typeparam>
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> _queries = [];

    /// <summary>The query for the model of this context.</summary>
    public TQuery For(DbContext db) => _queries.GetValue(db.Model, _ => compile());
}
