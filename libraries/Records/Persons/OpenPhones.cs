using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Core.Persons;

namespace Platform.Records.Persons;

/// <summary>Opens the sealed number of each person that is read from the database.</summary>
internal sealed class OpenPhones : IMaterializationInterceptor
{
    /// <summary>One for the process: the models of all contexts share it.</summary>
    public static readonly OpenPhones Instance = new();

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (entity is Person person)
        {
            person.Open(materializationData.Context.GetService<PersonKey>().Phones);
        }

        return entity;
    }
}
