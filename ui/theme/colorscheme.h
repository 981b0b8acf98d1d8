// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusMessage>
#include <QObject>
#include <optional>

namespace aigo {

/// Whether the desktop wants dark windows, from the portal's settings (org.freedesktop.portal.Settings, namespace
/// `org.freedesktop.appearance`, key `color-scheme`: 1 dark, 2 light, 0 no preference). Asked without blocking; where
/// no portal answers there is no preference. GUI thread.
class ColorScheme final : public QObject
{
    Q_OBJECT

public:
    explicit ColorScheme(QObject *parent = nullptr);

    std::optional<bool> dark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QDBusMessage &message);

private:
    void take(const QVariant &value);

    std::optional<bool> m_dark;
};

} // namespace aigo
