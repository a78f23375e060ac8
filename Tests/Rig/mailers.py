"""The six mailers of Debian, each set up to deliver the mail of the station's domain on this machine."""

DOMAIN = "changhan.example"
SINK_PORT = 2525

# What debconf would ask, so that an installation asks nothing.
ANSWERS = """
postfix postfix/main_mailer_type select Local only
postfix postfix/mailname string changhan.example
exim4-config exim4/dc_eximconfig_configtype select local delivery only; not on a network
exim4-config exim4/dc_other_hostnames string changhan.example
exim4-config exim4/mailname string changhan.example
opensmtpd opensmtpd/mailname string changhan.example
dma dma/mailname string changhan.example
nullmailer shared/mailname string changhan.example
nullmailer nullmailer/relayhost string 127.0.0.1 smtp --port=2525
msmtp msmtp/apparmor boolean false
"""


class Mailer:
    """How one is installed, and how it is set up once it is."""

    def __init__(self, name, packages, script="", spool="", service="", is_relay=False):
        self.name, self.packages, self.script = name, packages, script
        self.spool, self.service, self.is_relay = spool, service, is_relay


# The order is that of the installations: each takes the one before it away.
MAILERS = [
    Mailer("Exim", "exim4-daemon-light", spool="/var/spool/exim4/input", service="exim4"),
    Mailer("Postfix", "postfix", f"""
        postconf -e mydestination={DOMAIN},localhost inet_interfaces=loopback-only
        systemctl restart postfix
        """, spool="/var/spool/postfix/maildrop", service="postfix"),
    Mailer("OpenSMTPD", "opensmtpd", f"""
        printf '%s\\n' 'action "local" mbox' 'match for domain "{DOMAIN}" action "local"' \\
            'match for local action "local"' 'listen on localhost' > /etc/smtpd.conf
        systemctl restart opensmtpd
        """, spool="/var/spool/smtpd/incoming", service="opensmtpd"),
    Mailer("dma", "dma", f"""
        sed -i 's/^#*MAILNAME.*/MAILNAME {DOMAIN}/' /etc/dma/dma.conf
        """, spool="/var/spool/dma"),
    Mailer("nullmailer", "nullmailer", f"""
        echo '127.0.0.1 smtp --port={SINK_PORT}' > /etc/nullmailer/remotes
        systemctl restart nullmailer
        """, spool="/var/spool/nullmailer/queue", service="nullmailer", is_relay=True),
    Mailer("msmtp", "msmtp-mta", f"""
        printf '%s\\n' 'account default' 'host 127.0.0.1' 'port {SINK_PORT}' > /etc/msmtprc
        chmod 644 /etc/msmtprc
        """, is_relay=True),
]
