using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Platform.Demo.Paper;

/// <summary>A small PNG with a pattern, used as a photo of premises or equipment, or as a scan.</summary>
internal static class Picture
{
    private const int Width = 160;
    private const int Height = 120;

    /// <param name="number">Another number is another picture.</param>
    public static byte[] Numbered(int number)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        (header[8], header[9]) = (8, 2); // eight bits, RGB
        WriteChunk(png, "IHDR", header);
        WriteChunk(png, "IDAT", Compressed(number));
        WriteChunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Compressed(int number)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal))
        {
            for (var y = 0; y < Height; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < Width; x++)
                {
                    var tile = ((x / 20) + (y / 20) + number) % 2 == 0;
                    zlib.Write([(byte)(tile ? 200 : 90), (byte)(60 + (number * 37 % 160)), (byte)(y + (number * 11 % 100))]);
                }
            }
        }

        return data.ToArray();
    }

    private static void WriteChunk(Stream png, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(content));
        png.Write(number);
    }

    private static uint Checksum(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var b in content)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u * (crc & 1));
            }
        }

        return ~crc;
    }
}
