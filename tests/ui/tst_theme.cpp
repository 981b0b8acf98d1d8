// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QDirIterator>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace aigo;

/// A desktop portal that knows one setting.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Portal()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("aigo-test-portal")))
    {}
    ~Portal() override { QDBusConnection::disconnectFromBus(QStringLiteral("aigo-test-portal")); }
    bool start()
    {
        return m_bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                                    QDBusConnection::ExportScriptableSlots |
                                        QDBusConnection::ExportScriptableSignals) &&
               m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }
    void set(uint now)
    {
        scheme = now;
        Q_EMIT SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                              QDBusVariant(now));
    }
    uint scheme = 1;

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant Read(const QString &space, const QString &key)
    {
        const bool ours = space == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(ours ? scheme : 0U)));
    }

Q_SIGNALS:
    Q_SCRIPTABLE void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    QDBusConnection m_bus;
};

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(static_cast<double>(color.redF())) + 0.7152 * linear(static_cast<double>(color.greenF())) +
           0.0722 * linear(static_cast<double>(color.blueF()));
}

/// WCAG 2.1 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textCanBeRead()
    {
        QFETCH(bool, dark);
        const Theme theme(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        const Colors &c = theme.colors();
        for (const QColor &ground : {c.card, c.surface}) {
            for (const QColor &ink : {c.text, c.muted, c.faint, c.accent}) {
                QVERIFY2(contrast(ink, ground) >= 4.4,
                         qPrintable(
                             QStringLiteral("%1 on %2: %3").arg(ink.name(), ground.name()).arg(contrast(ink, ground))));
            }
        }
        QVERIFY(contrast(c.accent, c.accentSoft) >= 4.5);
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        for (int i = 0; i < 5; ++i) {
            const auto state = static_cast<State>(i);
            QVERIFY2(contrast(theme.stateText(state), theme.stateSoft(state)) >= 4.5, qPrintable(stateName(state)));
            QVERIFY2(contrast(theme.state(state), c.card) >= 3, qPrintable(stateName(state))); // a shape, not words
        }
        for (int i = 0; i < Theme::seriesCount; ++i) {
            QVERIFY2(contrast(theme.series(i), c.card) >= 2, qPrintable(QString::number(i)));
            for (int j = 0; j < i; ++j) {
                QVERIFY(theme.series(i) != theme.series(j));
            }
        }
        QCOMPARE(theme.series(Theme::seriesCount), theme.series(0));
    }

    void followsTheDesktopUnlessChosen()
    {
        Portal portal;
        QVERIFY(portal.start());
        Theme theme(Theme::Choice::System);
        QVERIFY(!theme.isDark()); // not heard yet: the palette is light
        QSignalSpy changed(&theme, &Theme::changed);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(theme.isDark());
        portal.set(2);
        QTRY_VERIFY(!theme.isDark());
        portal.set(1);
        QTRY_VERIFY(theme.isDark());
        theme.choose(Theme::Choice::Light);
        QVERIFY(!theme.isDark());
        portal.set(0); // the user's choice stands
        theme.choose(Theme::Choice::Dark);
        QVERIFY(theme.isDark());
        theme.choose(Theme::Choice::System);
        QTRY_VERIFY(!theme.isDark()); // no preference: the palette
    }

    void appliesToTheApplicationAndLive()
    {
        Theme theme(Theme::Choice::Light);
        theme.apply();
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.colors().surface);
        theme.choose(Theme::Choice::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.colors().surface);
        QVERIFY(luminance(theme.colors().surface) < 0.05);
        QCOMPARE(QApplication::font().pixelSize(), 13);
    }

    void everyIconDraws()
    {
        QSet<QByteArray> shapes;
        for (int i = 0; i < iconCount; ++i) {
            const auto icon = static_cast<Icon>(i);
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(iconName(icon))), qPrintable(iconName(icon)));
            const QImage image = iconPixmap(icon, 24, Qt::red, 2).toImage();
            QCOMPARE(image.width(), 48);
            QCOMPARE(image.devicePixelRatio(), 2.0);
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() > 128) {
                        ++drawn;
                        QVERIFY(pixel.red() > 250 && pixel.blue() < 5); // tinted all over
                    }
                }
            }
            QVERIFY2(drawn > 40, qPrintable(iconName(icon)));
        }
        for (int i = 0; i < capabilityCount; ++i) {
            QVERIFY(!iconName(capabilityIcon(static_cast<Capability>(i))).isEmpty());
        }
        QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
    }

    void statesDifferByShapeAlone()
    {
        QSet<QByteArray> shapes;
        for (int i = 0; i <= 5; ++i) {
            QImage image(24, 24, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintStateShape(painter, image.rect(), static_cast<State>(i % 5), Qt::black, i == 5);
            painter.end();
            shapes.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(shapes.size(), 6);
    }

    /// Colours by their figures stand in ui/theme only.
    void noColourOutsideTheTheme()
    {
        static const QRegularExpression literal(
            QStringLiteral("QColor\\((0x|\\d|QStringLiteral)|[^&]#[0-9a-fA-F]{6}\\b|"
                           "qRgba?\\(|QColorConstants|setStyleSheet"));
        QStringList found;
        QDirIterator files(QStringLiteral(AIGO_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.contains(QLatin1String("/ui/theme/"))) {
                continue;
            }
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++read;
            int line = 0;
            while (!file.atEnd()) {
                ++line;
                if (literal.match(QString::fromUtf8(file.readLine())).hasMatch()) {
                    found << QStringLiteral("%1:%2").arg(path).arg(line);
                }
            }
        }
        QVERIFY(read > 10);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
